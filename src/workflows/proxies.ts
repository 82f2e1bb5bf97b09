import { proxyActivities, type ActivityOptions } from '@temporalio/workflow';
import type { Activities } from '../contract/activities';
import { QUEUES } from '../contract/queues';
import type { Done } from '../domain/progress/step';
import type { StepName } from '../domain/progress/step-name';

/** Activities heartbeat far more often: a worker that has been silent this long is lost. */
const HEARTBEAT = '15 seconds';

/** A film that is cancelled ends when its steps have: then nothing is left running, and no file is left behind. */
const CANCELLATION = 'WAIT_CANCELLATION_COMPLETED';

/**
 * Failures are counted by the activity itself (`counted-failure.ts`); for Temporal, the attempt of a worker that died or was
 * stopped is one like any other, and says nothing against the step. So many of them do: it is the step that kills workers.
 */
const RETRIES = {
  initialInterval: '1 second',
  backoffCoefficient: 2,
  maximumInterval: '1 minute',
  maximumAttempts: 20,
} as const;

/**
 * A picture's attempts may only have waited for a turn at the image gate: that may take as long as it takes. Those that were lost
 * with their workers are counted by the activity itself (`attempt.ts`).
 */
const WITHOUT_END = { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '1 minute' } as const;

/** Queue, timeouts and retries of every activity, in one table. */
const OPTIONS: Record<keyof Activities, ActivityOptions> = {
  writeScript: {
    taskQueue: QUEUES.scripts,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: HEARTBEAT,
    retry: RETRIES,
  },
  narrateScene: {
    taskQueue: QUEUES.narration,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: HEARTBEAT,
    retry: RETRIES,
  },
  illustrateScene: {
    taskQueue: QUEUES.images,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: HEARTBEAT,
    retry: WITHOUT_END,
  },
  renderClip: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: HEARTBEAT,
    retry: RETRIES,
  },
  mergeClips: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: HEARTBEAT,
    retry: RETRIES,
  },
  keepManifest: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: HEARTBEAT,
    retry: RETRIES,
  },
};

/** A step that workers are asked for: its activity, its names, and what the activity is given. */
export type StepRequest = {
  [Name in keyof Activities]: { activity: Name; name: StepName; input: Parameters<Activities[Name]>[0] };
}[keyof Activities];

/**
 * Asks the workers for a step. Its name is the activity's id and its summary, so that the step is known wherever it is seen.
 * The id is used again when the same step is asked for again: Temporal minds that only while the one before is under way.
 */
export function ask({ activity, name, input }: StepRequest, options: ActivityOptions = {}): Promise<Done<unknown>> {
  const proxy: unknown = proxyActivities<Activities>({
    ...OPTIONS[activity],
    cancellationType: CANCELLATION,
    activityId: name.id,
    summary: name.title,
    ...options,
  })[activity];
  return (proxy as (given: unknown) => Promise<Done<unknown>>)(input);
}
