import { proxyActivities, workflowInfo, type ActivityOptions } from '@temporalio/workflow';
import type { Activities } from '../contract/activities';
import { HEARTBEAT_TIMEOUT_MS } from '../contract/heartbeats';
import { QUEUES } from '../contract/queues';
import type { StepRequest } from '../contract/step-request';
import type { Done } from '../domain/progress/step';
import { readStepId } from '../domain/progress/step-id';
import type { StepName } from '../domain/progress/step-name';
import { offlineQueue } from './offline-queue';

/** A film that is cancelled ends when its steps have: then nothing is left running, and no file is left behind. */
const CANCELLATION = 'WAIT_CANCELLATION_COMPLETED';

/**
 * Temporal sets no end: the activity itself counts its failures (`counted-failure.ts`), and the attempts that were lost with their
 * workers (`attempt.ts`). An attempt may also have only waited for its turn or for a block to end, and that takes as long as it
 * takes. Two that count would each know half, and the sentence of the one that knows why would not be heard.
 */
const RETRIES = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const;

/** The lower comes first, and 3 is the usual one: a person waits for what they have changed, and borders take less than clips. */
const CHANGED = 2;
const AFTER_CLIPS = 4;

/** So many bytes a server takes; a film's id is shorter. */
const LONGEST_KEY = 64;

/** Queue, timeouts and retries of every activity, in one table; what is done offline has a queue beside (`offline-queue.ts`). */
const OPTIONS: Record<keyof Activities, ActivityOptions> = {
  importMedia: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  writeScript: {
    taskQueue: QUEUES.scripts,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  narrateScene: {
    taskQueue: QUEUES.narration,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  illustrateScene: {
    taskQueue: QUEUES.images,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  renderClip: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  renderBorder: {
    taskQueue: QUEUES.render,
    priority: { priorityKey: AFTER_CLIPS },
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  drawCard: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  drawThumbnail: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  composeBed: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  mixSound: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  mergeClips: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
  keepManifest: {
    taskQueue: QUEUES.render,
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: HEARTBEAT_TIMEOUT_MS,
    retry: RETRIES,
  },
};

/**
 * Asks the workers for a step. Its name is the activity's id and its summary, so that the step is known wherever it is seen.
 * The id is used again when the same step is asked for again: Temporal minds that only while the one before is under way.
 */
export function ask(request: StepRequest, options: ActivityOptions = {}): Promise<Done<unknown>> {
  const { activity, name, input } = request;
  const taskQueue = offlineQueue(request);
  const proxy: unknown = proxyActivities<Activities>({
    ...OPTIONS[activity],
    ...(taskQueue !== undefined && { taskQueue }),
    cancellationType: CANCELLATION,
    activityId: name.id,
    summary: name.title,
    ...options,
    priority: priorityOf(activity, name),
  })[activity];
  return (proxy as (given: unknown) => Promise<Done<unknown>>)(input);
}

/**
 * Films share each queue, whatever their sizes: one that comes after a film of 200 scenes waits for its turn, and not for all of
 * those. A server that knows nothing of this goes by the order in which it was asked.
 */
function priorityOf(activity: keyof Activities, { id }: StepName): ActivityOptions['priority'] & object {
  const { revision = 1 } = readStepId(id) ?? {};
  const fairnessKey = workflowInfo().workflowId.slice(0, LONGEST_KEY);
  return { ...OPTIONS[activity].priority, ...(revision > 1 && { priorityKey: CHANGED }), fairnessKey };
}
