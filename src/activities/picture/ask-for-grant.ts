import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import type { GateAnswer, Wait } from '../../contract/gate';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import { sentenceOf } from '../../domain/text/sentence-of';
import { clocksNow } from '../step/clocks';
import type { StepTools } from '../step/run-step';
import type { AccountAtWork } from './account-at-work';
import { inTime } from './in-time';
import { leaseCheck } from './lease';
import type { LimitKeeper } from './limit-keeper';
import { restIfLate } from './missed-grants';
import { waiting } from './waiting';

/** How long a step waits in its worker slot; then it gives the slot back, for other films and other illustrators. */
export const PATIENCE_MS = 15_000;

/** A step that gave its slot back asks again at least this often, because a hold may be ended early. */
const LONGEST_REST_MS = 20_000;

/** A gate usually answers within milliseconds, but not at all when no worker serves its queue. */
const ANSWER_WITHIN_MS = 10_000;

/** How soon a gate that did not answer is asked again. */
const SILENCE_MS = 2_000;

/** Timers may fire a millisecond early. */
const TIMER_SLACK_MS = 5;

/** A step that needs a grant: whose gate it asks, what this worker knows of the account, and by which policy. */
export interface AtGate {
  gate: LimitKeeper;
  account: AccountAtWork;
  policy: GatePolicy;
  tools: Pick<StepTools, 'signal' | 'waits' | 'spend'>;
}

/** A grant in the hands of a step: the check that stands in the last place before its request leaves. */
export interface Held {
  grant: string;
  leaseMs: number;
  mayLeave: () => void;
}

/**
 * Asks the gate until it grants a request, in turn with this worker's other steps. Throws a failure that gives the worker slot back
 * when the gate gives no answer, when it would have to wait for longer, its turn included, than `PATIENCE_MS`, or while this worker rests.
 */
export async function askForGrant(at: AtGate): Promise<Held> {
  const patienceEndsMs = performance.now() + PATIENCE_MS;
  return at.account.inTurn(at.tools.signal, () => askUntil(patienceEndsMs, at));
}

async function askUntil(patienceEndsMs: number, { gate, account, policy, tools }: AtGate): Promise<Held> {
  const { signal, waits } = tools;
  const { departures } = account;
  for (;;) {
    await account.untilTold(signal);
    // While this step waited for its turn, or for a slot, others may have found out that nothing can leave here.
    restIfLate(departures, tools);
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
  try {
    return await inTime(answer, ANSWER_WITHIN_MS, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof ApplicationFailure && error.nonRetryable) throw error;
    throw waiting(`The image gate gave no answer (${sentenceOf(error)}); it is asked again.`, SILENCE_MS);
  }
}

function restFor({ waitMs, reason }: Wait): ApplicationFailure {
  const sentence = `Waits for its turn at the image vendor, about ${Math.ceil(waitMs / 1000)} s (${reason}).`;
  return waiting(sentence, Math.min(waitMs, LONGEST_REST_MS), { waitMs, reason });
}
