import type { WorkflowExecutionDescription } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import { FAILURES } from '../contract/failures';
import type { FilmProgress, StepWork } from '../domain/progress/progress';
import type { Frames, Heartbeat, Turn } from '../domain/progress/step';
import { namedSteps } from '../domain/progress/step-name';

type PendingActivity = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** The server's value for an activity that a worker has begun (`PENDING_ACTIVITY_STATE_STARTED`). */
const STARTED: number = 2;

/** A film's progress with what the server knows of the steps that are asked for: waiting, running, or failed and tried again. */
export function withPendingWork(progress: FilmProgress, { raw }: WorkflowExecutionDescription): FilmProgress {
  const filled = structuredClone(progress);
  const pending = new Map(raw.pendingActivities?.map((activity) => [activity.activityId, activity]));
  for (const { name, step } of namedSteps(filled)) {
    const activity = pending.get(name.id);
    if (step.state === 'asked' && activity) step.work = workOf(activity);
  }
  return filled;
}

function workOf(activity: PendingActivity): StepWork {
  const attempt = activity.attempt ?? 1;
  const { frames, turn } = heartbeatOf(activity);
  if (Number(activity.state) === STARTED) {
    const sinceMs = optionalTsToMs(activity.lastStartedTime) ?? 0;
    return { state: 'running', attempt, sinceMs, ...(frames && { frames }), ...(turn && { turn }) };
  }
  const dueAtMs = optionalTsToMs(activity.scheduledTime) ?? 0;
  const { lastFailure: failure } = activity;
  if (!failure) return { state: 'waiting', attempt, sinceMs: dueAtMs };
  const sinceMs = optionalTsToMs(activity.lastAttemptCompleteTime) ?? dueAtMs;
  // It gave its place back while it waits for its turn: nothing has failed.
  if (failure.applicationFailureInfo?.type === FAILURES.waiting) {
    return { state: 'waiting', attempt, sinceMs, ...(turn && { turn }) };
  }
  return { state: 'again', attempt, sinceMs, nextAttemptAtMs: dueAtMs, failure: failure.message ?? '' };
}

/** Heartbeats are what some worker sent: what has not the expected shape counts as not told. */
function heartbeatOf({ heartbeatDetails }: PendingActivity): { frames?: Frames; turn?: Turn } {
  const payload = heartbeatDetails?.payloads?.[0];
  if (!payload) return {};
  const { frames, turn } = defaultPayloadConverter.fromPayload<Heartbeat | null>(payload) ?? {};
  const hasFrames = typeof frames?.done === 'number' && typeof frames.total === 'number' && frames.total > 0;
  const hasTurn = typeof turn?.dueAtMs === 'number' && typeof turn.reason === 'string';
  return { ...(hasFrames && { frames }), ...(hasTurn && { turn }) };
}
