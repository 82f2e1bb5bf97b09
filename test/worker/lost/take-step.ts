import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { STEPS } from '../use-steps-under-way';

/** A step in a worker's hands. */
export interface Taken {
  workflowId: string;
  attempt: number;
  beat(told: unknown): Promise<unknown>;
  /** Fails, and is begun anew at once. */
  fail(): Promise<unknown>;
  told: unknown;
}

/** A worker of this identity takes a step of the queue, as soon as there is one. */
export async function takeStep(server: TestWorkflowEnvironment, identity: string): Promise<Taken> {
  const namespace = server.namespace ?? 'default';
  const { workflowService } = server.connection;
  for (;;) {
    const poll = () => workflowService.pollActivityTaskQueue({ namespace, taskQueue: { name: STEPS }, identity });
    // The server holds a poll for as long as its deadline allows.
    const task = await server.connection.withDeadline(Date.now() + 60_000, poll);
    const { taskToken, attempt, heartbeatDetails, workflowExecution } = task;
    if (!taskToken?.length) continue;
    const [payload] = heartbeatDetails?.payloads ?? [];
    return {
      workflowId: workflowExecution?.workflowId ?? '',
      attempt: attempt ?? 0,
      told: payload && defaultPayloadConverter.fromPayload(payload),
      beat(told) {
        const details = { payloads: [defaultPayloadConverter.toPayload(told)] };
        return workflowService.recordActivityTaskHeartbeat({ namespace, taskToken, identity, details });
      },
      fail() {
        const applicationFailureInfo = { type: 'Failed', nextRetryDelay: msToTs(1) };
        const failure = { message: 'Failed.', source: 'TypeScriptSDK', applicationFailureInfo };
        return workflowService.respondActivityTaskFailed({ namespace, taskToken, identity, failure });
      },
    };
  }
}
