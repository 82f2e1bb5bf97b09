import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import type { Order } from '../domain/film/order';

/** The order of a film, as its latest run was begun with it; an unknown id is a `WorkflowNotFoundError`. */
export async function orderOf(temporal: Client, workflowId: string): Promise<Order> {
  const { namespace, loadedDataConverter } = temporal.options;
  const { runId } = await temporal.workflow.getHandle(workflowId).describe();
  const { history } = await temporal.workflowService.getWorkflowExecutionHistory({
    namespace,
    execution: { workflowId, runId },
    maximumPageSize: 1,
  });
  const started = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
  const [input] = await decodeArrayFromPayloads(loadedDataConverter, started?.input?.payloads);
  if (!input) throw new WorkflowNotFoundError('it was ordered with nothing', workflowId, undefined);
  // With a film of 0.1 the order carries what a run was handed by the one before.
  const { soFar: _soFar, ...order } = input as Order & { soFar?: unknown };
  return order;
}
