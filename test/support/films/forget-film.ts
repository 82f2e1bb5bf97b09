import { WorkflowNotFoundError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';

/** Has the server forget a film that has ended, as it does when the retention of its run is over. */
export async function forgetFilm(server: TestWorkflowEnvironment, workflowId: string): Promise<void> {
  const { workflow, workflowService, options } = server.client;
  await workflowService.deleteWorkflowExecution({ namespace: options.namespace, workflowExecution: { workflowId } });
  const isThere = () =>
    workflow
      .getHandle(workflowId)
      .describe()
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof WorkflowNotFoundError) return false;
          throw error;
        },
      );
  while (await isThere()) await server.sleep(50);
}
