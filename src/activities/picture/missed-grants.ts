import { log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../../contract/failures';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import { recordMissedGrant } from '../step/step-metrics';
import type { StepTools } from '../step/run-step';
import type { Departures } from './departures';
import { waiting } from './waiting';

/** A grant that was too old by `lateMs` when its request could have left. */
interface Missed {
  grant: string;
  leaseMs: number;
  lateMs: number;
}

/**
 * Counts and logs a grant that was too old. The first may be an accident, and another is asked for; from the second in a row
 * on it throws the failure of the attempt: each takes a slot of the account, and something is wrong with this worker.
 */
export function noteMissed(departures: Departures, policy: GatePolicy, { grant, leaseMs, lateMs }: Missed): void {
  const nowMs = performance.now();
  const inARow = departures.missed(grant, nowMs, policy);
  recordMissedGrant();
  const late = `${Math.round(lateMs)} ms later than its lease of ${leaseMs} ms`;
  if (inARow === 1) {
    log.warn(
      `A request to the image vendor could have left only ${late}: it was not sent, and another grant is asked for.`,
    );
    return;
  }
  const sentence =
    `This worker is too slow for its grants of the image gate: ${inARow} in a row were too old when the connection to the ` +
    `vendor stood, the last one ${late}. Nothing was sent, or paid for. See what keeps it: the network or proxy to the ` +
    'vendor, a store that answers slowly, or a machine with too much to do.';
  log.warn(sentence);
  const nextRetryDelay = departures.restMs(nowMs);
  throw ApplicationFailure.create({ message: sentence, type: FAILURES.tryAgain, nextRetryDelay });
}

/** Throws what gives the step's slot back, when the worker's last grants came to nothing and it should ask for none yet. */
export function restIfLate(departures: Departures, { waits }: Pick<StepTools, 'waits'>): void {
  const waitMs = departures.restMs(performance.now());
  if (waitMs === 0) return;
  waits({ dueAtMs: Date.now() + waitMs, reason: 'late' });
  const seconds = Math.ceil(waitMs / 1000);
  const sentence = `The last grants of this worker came to nothing, for its requests could not leave: it asks for another in ${seconds} s.`;
  throw waiting(sentence, waitMs, { waitMs, reason: 'late' });
}
