import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { encodeErrorToFailure } from '@temporalio/common/lib/internal-non-workflow';
import { grpcErrorIn } from '../../client/grpc-error';
import { unlessUnknown } from '../../client/unless-unknown';
import { FAILURES } from '../../contract/failures';
import { pendingActivities } from '../../temporal/pending-activity';
import { stepsUnderWay, type StepUnderWay } from './steps-under-way';

/**
 * How long after a look the client asks the server to take a step back. When the server itself gives up a step that was under way at the
 * look, the next attempt begins a second later at the earliest (`initialInterval` of the steps' retries): what is asked by then cannot
 * come to the next attempt, which may be another worker's. A step is given back by its name alone, whichever attempt that is.
 *
 * Where the server says that it is away or overloaded, a worker's connection asks again by itself, each time for so long, until 10 s have
 * passed: the SDK has nothing to keep it from that.
 */
const ASKED_FOR_MS = 500;

/** The server's code for what it does not know. */
const NOT_FOUND = 5;

/** The codes for an answer that did not come in time: as the client tells it, and as the server does. */
const NOT_IN_TIME = [1, 4];

/**
 * Gives a step back that was seen before, if it is still the same attempt, and nothing was heard of it since. That is looked at right
 * before, each time that the server is asked. Resolves to whether it was given back, also where the server did that and did not answer in
 * time: another attempt, or one that lives, is left alone.
 */
export async function giveStepBack(
  temporal: Client,
  step: StepUnderWay,
  isMeant: (identity: string) => boolean,
): Promise<boolean> {
  for (let asked = false; ; asked = true) {
    const lookedAtMs = performance.now();
    const now = await unlessUnknown(stepsUnderWay(temporal, step, isMeant));
    if (!now?.some((each) => isDeepStrictEqual(each, step))) return asked && isNextAfterLoss(temporal, step);
    const leftMs = lookedAtMs + ASKED_FOR_MS - performance.now();
    try {
      await askToTakeBack(temporal, step, leftMs);
      return true;
    } catch (error) {
      const code = grpcErrorIn(error)?.code;
      if (code === NOT_FOUND) return false;
      if (code === undefined || !NOT_IN_TIME.includes(code)) throw error;
    }
  }
}

/** Whether the attempt after this one waits or is under way because this one was lost. */
async function isNextAfterLoss(temporal: Client, step: StepUnderWay): Promise<boolean> {
  const pending = await unlessUnknown(pendingActivities(temporal, step));
  const now = pending?.find(({ activityId }) => activityId === step.activityId);
  return now?.attempt === step.attempt + 1 && now.lastFailure?.applicationFailureInfo?.type === FAILURES.workerLost;
}

async function askToTakeBack(temporal: Client, step: StepUnderWay, withinMs: number): Promise<void> {
  const { workflowId, runId, activityId } = step;
  const { namespace, identity, loadedDataConverter } = temporal.options;
  const lost = ApplicationFailure.create({
    message: 'Its worker died in the middle of it.',
    type: FAILURES.workerLost,
    nextRetryDelay: 1,
  });
  const failure = await encodeErrorToFailure(loadedDataConverter, lost);
  const given = { namespace, workflowId, runId, activityId, identity, failure };
  await temporal.withDeadline(Date.now() + withinMs, () =>
    temporal.workflowService.respondActivityTaskFailedById(given),
  );
}
