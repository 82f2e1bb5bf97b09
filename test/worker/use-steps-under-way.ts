import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { useWorkflows } from '../support/temporal/use-workflows';

/** The queue of the steps; whoever wants them made, or held, serves it. */
export const STEPS = 'steps-under-way';

/** A server on which films of one step each can be begun. */
export interface StepsUnderWay {
  readonly server: TestWorkflowEnvironment;
  /** Begins a film, whose step then waits in the queue. */
  begin(): Promise<WorkflowHandle>;
}

/** Has a server, and a worker of workflows of one step, for the tests of a file or of a `describe`. */
export function useStepsUnderWay(): StepsUnderWay {
  const taskQueue = 'flows';
  const flows = useWorkflows(taskQueue, require.resolve('./lost/step-under-way'));
  return {
    get server() {
      return flows.server;
    },
    begin: () => flows.server.client.workflow.start('stepUnderWay', { taskQueue, workflowId: randomUUID() }),
  };
}
