import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { encodeErrorToFailure } from '@temporalio/common/lib/internal-non-workflow';
import { FAILURES } from '../../contract/failures';
import { HEARTBEAT_TIMEOUT_MS } from '../../contract/heartbeats';
import { isOfNamesake } from '../../temporal/identity';
import { forEachRunning } from './for-each-running';
import { stepsUnderWay, type StepUnderWay } from './steps-under-way';
import { leaveDeadWorker } from './leave-dead-worker';
import type { Predecessor } from './predecessor';

/**
 * A step is not given back any more when so little is left of its `HEARTBEAT_TIMEOUT_MS`: the server is about to hand it to another
 * worker by itself, and as a step is given back by its name alone, that could end the other's attempt.
 */
const TOO_LATE_MS = 5_000;

/**
 * How long the client asks a busy server again to take one step back. Shorter than `TOO_LATE_MS`, so that it is never asked when
 * the next attempt may be under way.
 */
const ASKED_FOR_MS = 3_000;

/** The server's codes for what it does not know, and for an answer that did not come in time. */
const NO_LONGER = [5, 4];

/**
 * Tells the server that the steps of a dead predecessor have failed, so that they are begun anew at once, and not only when its
 * heartbeats have been missed for long enough. Resolves to how many they were. The steps of any other worker are left alone.
 *
 * Of a predecessor that is known to be dead every step is given back, and its films are taken from it as well. Of one that is not,
 * only those are of which the server hears nothing for `silenceMs` more: it may live. All running films are gone through once, for
 * there may be a thousand.
 */
export async function giveBack(temporal: Client, { name, isDead }: Predecessor, silenceMs: number): Promise<number> {
  const isMeant = (identity: string) => isOfNamesake(identity, name);
  const doubtful: StepUnderWay[] = [];
  let given = 0;
  const give = async (steps: StepUnderWay[]) => {
    for (const step of steps) if (await giveStepBack(temporal, step)) given++;
  };
  await forEachRunning(temporal, async (run) => {
    if (isDead) await leaveDeadWorker(temporal, run);
    const steps = await stepsUnderWay(temporal, run, isMeant);
    if (isDead) await give(steps);
    else doubtful.push(...steps);
  });
  await give(await unheardOf(temporal, doubtful, isMeant, silenceMs));
  return given;
}

/** Those of the steps of which nothing is heard for so long. */
async function unheardOf(
  temporal: Client,
  steps: StepUnderWay[],
  isMeant: (identity: string) => boolean,
  silenceMs: number,
): Promise<StepUnderWay[]> {
  if (steps.length === 0) return [];
  await pause(silenceMs);
  const now = await Promise.all(steps.map((step) => stepsUnderWay(temporal, step, isMeant)));
  const idsNow = new Set(now.flat().map(idOf));
  return steps.filter((step) => idsNow.has(idOf(step)));
}

function idOf({ runId, activityId, attempt, heardAtMs }: StepUnderWay): string {
  return JSON.stringify([runId, activityId, attempt, heardAtMs]);
}

/** Gives one step back. Resolves to false for one that is no longer under way, and for one that is left to the server. */
async function giveStepBack(temporal: Client, step: StepUnderWay): Promise<boolean> {
  const { workflowId, runId, activityId, heardAtMs } = step;
  const { namespace, identity, loadedDataConverter } = temporal.options;
  const lost = ApplicationFailure.create({
    message: 'Its worker died in the middle of it.',
    type: FAILURES.workerLost,
    nextRetryDelay: 1,
  });
  const failure = await encodeErrorToFailure(loadedDataConverter, lost);
  if (Date.now() - heardAtMs >= HEARTBEAT_TIMEOUT_MS - TOO_LATE_MS) return false;
  const given = { namespace, workflowId, runId, activityId, identity, failure };
  const giving = temporal.withDeadline(Date.now() + ASKED_FOR_MS, () =>
    temporal.workflowService.respondActivityTaskFailedById(given),
  );
  return giving.then(
    () => true,
    (error: unknown) => {
      if (isGrpcServiceError(error) && NO_LONGER.includes(error.code)) return false;
      throw error;
    },
  );
}
