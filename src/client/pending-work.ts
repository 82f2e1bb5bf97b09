import type { WorkflowExecutionDescription } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { FilmProgress, StepWork } from '../domain/progress';
import type { Frames, Heartbeat } from '../domain/step';
import { namedSteps } from '../domain/step-name';

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
  const frames = framesOf(activity);
  if (Number(activity.state) === STARTED) {
    return {
      state: 'running',
      attempt,
      sinceMs: optionalTsToMs(activity.lastStartedTime) ?? 0,
      ...(frames && { frames }),
    };
  }
  const dueAtMs = optionalTsToMs(activity.scheduledTime) ?? 0;
  const failure = activity.lastFailure?.message;
  if (!failure) return { state: 'waiting', attempt, sinceMs: dueAtMs };
  return {
    state: 'again',
    attempt,
    sinceMs: optionalTsToMs(activity.lastAttemptCompleteTime) ?? dueAtMs,
    nextAttemptAtMs: dueAtMs,
    failure,
  };
}

/** Heartbeats are what some worker sent: anything that is not two numbers counts as none. */
function framesOf({ heartbeatDetails }: PendingActivity): Frames | undefined {
  const payload = heartbeatDetails?.payloads?.[0];
  if (!payload) return undefined;
  const { done, total } = (defaultPayloadConverter.fromPayload<Heartbeat | null>(payload)?.frames ??
    {}) as Partial<Frames>;
  return typeof done === 'number' && typeof total === 'number' && total > 0 ? { done, total } : undefined;
}
