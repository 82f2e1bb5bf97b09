import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { FAILURES } from '../../contract/failures';
import type { GateAnswer, Wait } from '../../contract/gate';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import { sentenceOf } from '../../domain/text/sentence-of';
import { ProviderError } from '../../providers/provider-error';
import { clocksNow } from '../step/clocks';
import { leaseCheck, LeaseExpiredError } from './lease';
import type { StepTools } from '../step/run-step';

/** The keeper of an account's rate limit; whatever it rejects with counts as not granted. */
export interface ImageGate {
  reserve(policy: GatePolicy): Promise<GateAnswer>;
  block(policy: GatePolicy, forMs: number): Promise<void>;
}

/** A step waits so long in its place; then it gives the place back, for other films and other illustrators. */
const PATIENCE_MS = 15_000;

/** A step that gave its place back asks again at least this often: a hold may be ended early. */
const LONGEST_REST_MS = 20_000;

/** A gate answers in milliseconds; without a worker to serve it, never. */
const ANSWER_WITHIN_MS = 10_000;

/** How soon a gate is asked again that gave no answer. */
const SILENCE_MS = 2_000;

/** Timers may fire a millisecond early. */
const TIMER_SLACK_MS = 5;

/**
 * Sends one request to an image vendor when its account's gate grants it. `send` gets the check that must stand in the last
 * place before the request leaves; when that finds the grant too old, another is asked for. A block of the vendor goes to
 * the gate, and so holds every worker.
 */
export async function withGrant<T>(
  gate: ImageGate,
  policy: GatePolicy,
  tools: Pick<StepTools, 'signal' | 'waits' | 'spend'>,
  send: (mayLeave: () => void) => Promise<T>,
): Promise<T> {
  for (;;) {
    const mayLeave = await tools.spend('gateMs', () => askUntilGranted(gate, policy, tools));
    try {
      return await send(mayLeave);
    } catch (error) {
      if (error instanceof LeaseExpiredError) continue;
      await tellOfBlock(gate, policy, error);
      throw error;
    }
  }
}

/** A gate that cannot be told must not hide the vendor's block: this step waits for its end in any case. */
async function tellOfBlock(gate: ImageGate, policy: GatePolicy, error: unknown): Promise<void> {
  if (!(error instanceof ProviderError && error.kind === 'blocked' && error.retryAfterMs !== undefined)) return;
  await gate.block(policy, Math.ceil(error.retryAfterMs)).catch((failure: unknown) => {
    log.warn(`The image gate could not be told of the vendor's block: ${sentenceOf(failure)}`);
  });
}

async function askUntilGranted(
  gate: ImageGate,
  policy: GatePolicy,
  { signal, waits }: Pick<StepTools, 'signal' | 'waits'>,
): Promise<() => void> {
  const patienceEndsMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const askedAt = clocksNow();
    const answer = await answerInTime(gate.reserve(policy), signal);
    if (answer.granted) {
      waits(undefined);
      return leaseCheck(askedAt, answer.leaseMs, clocksNow);
    }
    waits({ dueAtMs: Date.now() + answer.waitMs, reason: answer.reason });
    if (performance.now() + answer.waitMs > patienceEndsMs) throw restFor(answer);
    // Counted from the question: the next one is about as long on its way to the gate, and arrives when the slot is due.
    const onTheWayMs = performance.now() - askedAt.monotonicMs;
    await pause(Math.max(0, answer.waitMs - onTheWayMs) + TIMER_SLACK_MS, undefined, { signal });
  }
}

/** A gate that cannot be asked grants nothing: it fails closed. An answer that comes later is a grant that nobody uses. */
async function answerInTime(answer: Promise<GateAnswer>, signal: AbortSignal): Promise<GateAnswer> {
  const silence = new AbortController();
  const over = pause(ANSWER_WITHIN_MS, undefined, { signal: AbortSignal.any([signal, silence.signal]) }).then(() => {
    throw new Error(`nothing for ${ANSWER_WITHIN_MS / 1000} s`);
  });
  try {
    return await Promise.race([answer, over]);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof ApplicationFailure && error.nonRetryable) throw error;
    throw waiting(`The image gate gave no answer (${sentenceOf(error)}); it is asked again.`, SILENCE_MS);
  } finally {
    silence.abort();
    void over.catch(() => undefined);
    void answer.catch(() => undefined);
  }
}

function restFor({ waitMs, reason }: Wait): ApplicationFailure {
  const sentence = `Waits for its turn at the image vendor, about ${Math.ceil(waitMs / 1000)} s (${reason}).`;
  return waiting(sentence, Math.min(waitMs, LONGEST_REST_MS), { waitMs, reason });
}

function waiting(message: string, nextRetryDelay: number, wait?: Wait): ApplicationFailure {
  // Benign: waiting for one's turn is no failure that anybody should be called for.
  const category = ApplicationFailureCategory.BENIGN;
  return ApplicationFailure.create({
    message,
    type: FAILURES.waiting,
    nextRetryDelay,
    category,
    details: wait ? [wait] : [],
  });
}
