import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { GateAnswer, Wait } from '../../contract/gate';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import { sentenceOf } from '../../domain/text/sentence-of';
import { ProviderError } from '../../providers/provider-error';
import { clocksNow } from '../step/clocks';
import type { StepTools } from '../step/run-step';
import type { AccountAtWork } from './account-at-work';
import type { LimitKeeper } from './limit-keeper';
import { leaseCheck, LeaseExpiredError } from './lease';
import { noteMissed, restIfLate } from './missed-grants';
import { waiting } from './waiting';

/** How long a step waits in its worker slot; then it gives the slot back, for other films and other illustrators. */
const PATIENCE_MS = 15_000;

/** A step that gave its slot back asks again at least this often, because a hold may be ended early. */
const LONGEST_REST_MS = 20_000;

/** A gate usually answers within milliseconds, but not at all when no worker serves its queue. */
const ANSWER_WITHIN_MS = 10_000;

/** How soon a gate that did not answer is asked again. */
const SILENCE_MS = 2_000;

/** Pictures take about 20 s: a step that waits for one asks again in time for its end. */
const FLIGHT_REST_MS = 5_000;

/** Timers may fire a millisecond early. */
const TIMER_SLACK_MS = 5;

/** A grant in the hands of a step: the check that stands in the last place before its request leaves. */
interface Held {
  grant: string;
  leaseMs: number;
  mayLeave: () => void;
}

/**
 * Sends one request to an image vendor once its account's gate grants it. `send` gets the check that it must run right before
 * the request is sent; when the check finds the grant too old, another grant is asked for, and a worker whose grants are always
 * too old fails, and rests. When the vendor blocks the account, the gate is told, and so holds back every worker.
 */
export async function withGrant<T extends { room?: number }>(
  gate: LimitKeeper,
  account: AccountAtWork,
  policy: GatePolicy,
  tools: Pick<StepTools, 'signal' | 'waits' | 'spend'>,
  send: (mayLeave: () => void) => Promise<T>,
): Promise<T> {
  if (!policy.widens) return granted(gate, account, policy, tools, send);
  const mayBegin = await tools.spend('gateMs', () => account.inFlight.enter(PATIENCE_MS, tools.signal));
  if (!mayBegin) throw waiting('Waits for the pictures before it.', FLIGHT_REST_MS);
  try {
    return await granted(gate, account, policy, tools, send);
  } finally {
    account.inFlight.leave();
  }
}

async function granted<T extends { room?: number }>(
  gate: LimitKeeper,
  account: AccountAtWork,
  policy: GatePolicy,
  tools: Pick<StepTools, 'signal' | 'waits' | 'spend'>,
  send: (mayLeave: () => void) => Promise<T>,
): Promise<T> {
  const { departures } = account;
  for (;;) {
    // A grant that nobody would use is one that others could have.
    tools.signal.throwIfAborted();
    restIfLate(departures, tools);
    const held = await tools.spend('gateMs', () => askUntilGranted(gate, account, policy, tools));
    try {
      const answer = await send(held.mayLeave);
      account.answered({ grant: held.grant, ...(answer.room !== undefined && { room: answer.room }) });
      return answer;
    } catch (error) {
      if (error instanceof LeaseExpiredError) {
        noteMissed(departures, policy, { ...held, lateMs: error.lateMs });
        continue;
      }
      await tellOfBlock(gate, policy, error);
      throw error;
    }
  }
}

/**
 * Tells the gate of the vendor's block. If that fails it is only logged, because this step waits for the end of the block
 * anyway.
 */
async function tellOfBlock(gate: LimitKeeper, policy: GatePolicy, error: unknown): Promise<void> {
  if (!(error instanceof ProviderError && error.kind === 'blocked' && error.retryAfterMs !== undefined)) return;
  await gate.block(policy, Math.ceil(error.retryAfterMs)).catch((failure: unknown) => {
    log.warn(`The image gate could not be told of the vendor's block: ${sentenceOf(failure)}`);
  });
}

async function askUntilGranted(
  gate: LimitKeeper,
  account: AccountAtWork,
  policy: GatePolicy,
  tools: Pick<StepTools, 'signal' | 'waits'>,
): Promise<Held> {
  const patienceEndsMs = performance.now() + PATIENCE_MS;
  return account.inTurn(tools.signal, () => askUntil(patienceEndsMs, gate, account, policy, tools));
}

async function askUntil(
  patienceEndsMs: number,
  gate: LimitKeeper,
  account: AccountAtWork,
  policy: GatePolicy,
  { signal, waits }: Pick<StepTools, 'signal' | 'waits'>,
): Promise<Held> {
  const { departures } = account;
  for (;;) {
    const askedAt = clocksNow();
    const { news } = account;
    const sends = departures.lately(policy, askedAt.monotonicMs);
    const answer = await answerInTime(gate.reserve(policy, sends, news), signal);
    if (answer.granted) {
      waits(undefined);
      account.toldGate(news);
      account.inFlight.widen(answer.isWide ?? false);
      const { grant, leaseMs } = answer;
      departures.granted(grant, askedAt.monotonicMs, leaseMs);
      const check = leaseCheck(askedAt, leaseMs, clocksNow);
      const mayLeave = () => {
        check();
        departures.left(grant, performance.now());
      };
      return { grant, leaseMs, mayLeave };
    }
    waits({ dueAtMs: Date.now() + answer.waitMs, reason: answer.reason });
    if (performance.now() + answer.waitMs > patienceEndsMs) throw restFor(answer);
    // The next question will take about as long to reach the gate as this one did, so it is sent that much earlier.
    const onTheWayMs = performance.now() - askedAt.monotonicMs;
    await pause(Math.max(0, answer.waitMs - onTheWayMs) + TIMER_SLACK_MS, undefined, { signal });
  }
}

/** The gate's answer. No answer in time means no grant; if a grant comes later, nobody uses it. */
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
