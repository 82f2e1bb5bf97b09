import type { Client } from '@temporalio/client';
import { FAILURES } from '../../src/contract/failures';
import { atMost } from '../../src/domain/schedule/at-most';

const AT_ONCE = 8;

/** What the server tells of steps that have not ended: how many, how many of them have been timed out, and why others failed. */
export interface PendingSteps {
  films: number;
  /** Films of which nothing is asked for: they would stand still for good. */
  withoutSteps: number;
  steps: number;
  timedOut: number;
  failures: string[];
}

/** Looks at all that films which are being made have asked for. A step that gave its slot back until its turn comes has not failed. */
export async function pendingSteps(temporal: Client, ids: string[]): Promise<PendingSteps> {
  const found: PendingSteps = { films: 0, withoutSteps: 0, steps: 0, timedOut: 0, failures: [] };
  const inTurn = atMost(AT_ONCE);
  const look = async (id: string) => {
    const { raw, status } = await temporal.workflow.getHandle(id).describe();
    if (status.name !== 'RUNNING') return;
    const pending = raw.pendingActivities ?? [];
    found.films++;
    if (pending.length === 0 && !raw.pendingWorkflowTask) found.withoutSteps++;
    for (const { activityId, lastFailure } of pending) {
      found.steps++;
      if (!lastFailure) continue;
      if (lastFailure.timeoutFailureInfo) found.timedOut++;
      else if (lastFailure.applicationFailureInfo?.type !== FAILURES.waiting) {
        found.failures.push(`${id}, ${activityId}: ${lastFailure.message}`);
      }
    }
  };
  await Promise.all(ids.map((id) => inTurn(() => look(id))));
  return found;
}

/** How often a step of a film that has ended was timed out at any of its attempts. */
export async function timeOutsIn(temporal: Client, id: string): Promise<number> {
  const { events } = await temporal.workflow.getHandle(id).fetchHistory();
  return (events ?? []).filter(
    (event) =>
      event.activityTaskTimedOutEventAttributes ||
      event.activityTaskStartedEventAttributes?.lastFailure?.timeoutFailureInfo,
  ).length;
}
