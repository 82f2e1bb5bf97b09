import type { WorkflowExecutionDescription } from '@temporalio/client';
import type { LoadedDataConverter } from '@temporalio/common';
import {
  decodeArrayFromPayloads,
  decodeOptionalFailureToOptionalError,
} from '@temporalio/common/lib/internal-non-workflow';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import { FAILURES } from '../../contract/failures';
import type { FilmProgress, StepWork } from '../../domain/progress/progress';
import type { Frames, Heartbeat, Turn } from '../../domain/progress/step';
import { namedSteps } from '../../domain/progress/step-name';
import { isAtWorker, type PendingActivity } from '../../temporal/pending-activity';

/** In the place of the server's own word for a time-out. */
const NO_WORD = 'no word came from its worker in time, which may have died';

/**
 * A film's progress with what the server knows of the steps that are asked for: waiting, running, or failed and tried again. What
 * workers told it the server passes on as it came, encoded by `converter`.
 */
export async function withPendingWork(
  progress: FilmProgress,
  { raw }: WorkflowExecutionDescription,
  converter: LoadedDataConverter,
): Promise<FilmProgress> {
  const filled = structuredClone(progress);
  const pending = new Map(raw.pendingActivities?.map((activity) => [activity.activityId, activity]));
  for (const { name, step } of namedSteps(filled)) {
    const activity = pending.get(name.id);
    if (step.state === 'asked' && activity) step.work = await workOf(activity, converter);
  }
  return filled;
}

async function workOf(activity: PendingActivity, converter: LoadedDataConverter): Promise<StepWork> {
  const attempt = activity.attempt ?? 1;
  const { frames, turn } = await heartbeatOf(activity, converter);
  if (isAtWorker(activity)) {
    const sinceMs = optionalTsToMs(activity.lastStartedTime) ?? 0;
    return { state: 'running', attempt, sinceMs, ...(frames && { frames }), ...(turn && { turn }) };
  }
  const dueAtMs = optionalTsToMs(activity.scheduledTime) ?? 0;
  const { lastFailure: failure } = activity;
  if (!failure) return { state: 'waiting', attempt, sinceMs: dueAtMs };
  const sinceMs = optionalTsToMs(activity.lastAttemptCompleteTime) ?? dueAtMs;
  // It gave its slot back while it waits for its turn: nothing has failed.
  if (failure.applicationFailureInfo?.type === FAILURES.waiting) {
    return { state: 'waiting', attempt, sinceMs, ...(turn && { turn }) };
  }
  if (failure.timeoutFailureInfo) {
    return { state: 'again', attempt, sinceMs, nextAttemptAtMs: dueAtMs, failure: NO_WORD };
  }
  const error = await decodeOptionalFailureToOptionalError(converter, failure);
  return { state: 'again', attempt, sinceMs, nextAttemptAtMs: dueAtMs, failure: error?.message ?? '' };
}

/** Heartbeats are what some worker sent: what has not the expected shape, or cannot be decoded here, counts as not told. */
async function heartbeatOf(
  { heartbeatDetails }: PendingActivity,
  converter: LoadedDataConverter,
): Promise<{ frames?: Frames; turn?: Turn }> {
  const told = await decodeArrayFromPayloads(converter, heartbeatDetails?.payloads).catch(() => []);
  const { frames, turn } = (told[0] as Heartbeat | null | undefined) ?? {};
  const hasFrames = typeof frames?.done === 'number' && typeof frames.total === 'number' && frames.total > 0;
  const hasTurn = typeof turn?.dueAtMs === 'number' && typeof turn.reason === 'string';
  return { ...(hasFrames && { frames }), ...(hasTurn && { turn }) };
}
