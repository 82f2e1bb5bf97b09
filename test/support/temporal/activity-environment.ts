import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

/** What the attempt before failed of, as the server tells it. */
export interface LastFailure {
  timeoutFailureInfo?: object;
  applicationFailureInfo?: { type: string };
}

/**
 * An activity's surroundings without a worker; failures that a test provokes are not logged. There is a server to ask only where it is said
 * what the attempt before failed of.
 */
export function activityEnvironment(
  info: ConstructorParameters<typeof MockActivityEnvironment>[0] = {},
  lastFailure?: LastFailure,
): MockActivityEnvironment {
  const client = lastFailure && { client: clientThatTells(lastFailure) };
  return new MockActivityEnvironment(info, { logger: new DefaultLogger('ERROR'), ...client });
}

/** A client that tells this of the activity that `MockActivityEnvironment` runs. */
function clientThatTells(lastFailure: LastFailure): Client {
  const describeWorkflowExecution = async () => ({ pendingActivities: [{ activityId: 'test', lastFailure }] });
  const told = {
    options: { namespace: 'default' },
    workflowService: { describeWorkflowExecution },
    withAbortSignal: (_signal: AbortSignal, ask: () => Promise<unknown>) => ask(),
    withDeadline: (_deadline: number, ask: () => Promise<unknown>) => ask(),
  };
  return told as unknown as Client;
}
