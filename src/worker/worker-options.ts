// oxlint-disable-next-line no-restricted-imports -- the code of this build, and no file of a person's
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TunerHolder, WorkerOptions } from '@temporalio/worker';
import { untilEnd } from '../activities/step/in-slot';
import { filmsInMemory } from './films-in-memory';
import { versionedCode } from './deployment/versioned-code';
import { noted } from './main-thread/tell-who-holds';
import { Slots } from './queues/slots';
import type { ServedQueue } from './queues/served-queues';
import type { Workplace } from './workplace';

/**
 * How often a worker passes the heartbeats of a step on to the server, whatever the step gives it: so late a cancellation, and
 * what the step tells, may arrive. A server that serves many, or is paid for by what it is asked, is spared.
 */
export const PASSED_ON_EVERY_MS = { embedded: 500, elsewhere: 5_000 };

/**
 * The SDK ends a piece of workflow code after 5 s by the clock, and may take the whole process with it: on a busy machine a
 * long film needs more. It is no public option.
 */
const WORKFLOW_CODE = { isolateExecutionTimeout: '1 minute' };

const BUNDLES = join(__dirname, '..');

/** The workflow code of this build. */
export const WORKFLOW_BUNDLE = join(BUNDLES, 'workflow-bundle.js');

/** The options of a queue's worker, but for its connection. */
export interface QueueOptions extends Partial<WorkerOptions> {
  taskQueue: string;
}

/** Makes what a queue's worker needs, its activities with all that they use; rejects with a sentence where something is missing. */
export async function queueOptions(
  served: ServedQueue,
  workplace: Workplace,
  heartbeatEveryMs: number,
): Promise<QueueOptions> {
  const { queue, activities, slots, givesBack } = served;
  const atOnce = slots?.(workplace.settings);
  const own = givesBack && new Slots(atOnce!);
  return {
    taskQueue: queue,
    shutdownGraceTime: workplace.settings.graceMs,
    maxHeartbeatThrottleInterval: heartbeatEveryMs,
    ...(activities && { activities: noted(await activities(workplace, own?.inSlot ?? untilEnd)) }),
    ...(own ? { tuner: tunerOf(own) } : atOnce && { maxConcurrentActivityTaskExecutions: atOnce }),
  };
}

/** The SDK asks for all kinds of slots where one kind is not counted by itself. A worker of activities uses none of the others. */
export function tunerOf(slots: Slots): TunerHolder {
  const unused = { type: 'fixed-size', numSlots: 1 } as const;
  return {
    activityTaskSlotSupplier: slots,
    workflowTaskSlotSupplier: unused,
    localActivityTaskSlotSupplier: unused,
    nexusTaskSlotSupplier: unused,
  };
}

/**
 * The options of a worker that runs workflows, and is a version of a deployment or not: failures that are made in the sandbox are
 * encoded where payloads are.
 */
export function workflowOptions(
  { dataConverter }: Pick<WorkerOptions, 'dataConverter'>,
  isVersion: boolean,
): Partial<WorkerOptions> {
  const codePath = dataConverter ? join(BUNDLES, 'workflow-bundle-encoded.js') : WORKFLOW_BUNDLE;
  return {
    ...WORKFLOW_CODE,
    maxCachedWorkflows: filmsInMemory(),
    workflowBundle: isVersion ? { code: versionedCode(readFileSync(codePath, 'utf8')) } : { codePath },
  };
}
