import type { Client } from '@temporalio/client';
import type { Order } from '../../domain/film/order/order';
import { undecoded } from '../../temporal/undecoded';
import { inputOf } from './run-input';

/** The order of a film, as its latest run was begun with it; an unknown id is a `WorkflowNotFoundError`. */
export async function orderOf(temporal: Client, workflowId: string): Promise<Order> {
  const { runId } = await undecoded(temporal).getHandle(workflowId).describe();
  // With a film of 0.1 the order carries what a run was handed by the one before.
  const input = (await inputOf(temporal, workflowId, runId)) as Order & { soFar?: unknown };
  // What was changed of a film that was begun again comes along with the film, and not with what was ordered.
  const { soFar: _soFar, revisions: _revisions, scriptRevision: _script, ...order } = input;
  return order;
}
