import type { Client } from '@temporalio/client';
import { ATTRIBUTES } from '../contract/attributes';

const ANSWERS_WITHIN_MS = 5_000;

/** Finds nothing, and costs any server little to find: one that does not know an attribute refuses to look. */
const BY_ALL = ["WorkflowId = 'none'", ...Object.values(ATTRIBUTES).map((name) => `${name} IS NULL`)].join(' AND ');

/**
 * Whether a client's server knows the search attributes of films, in its namespace. A server that does not say, or may not be asked,
 * counts as one that does not: films go without, and are as good.
 *
 * It is asked by a query. Temporal Cloud lets nobody list its attributes; and a list has those at once that were just added, while what
 * takes the attributes of a film learns of them some time later, and refuses each task that shows one until then. What answers queries
 * learns of them as late: where it still is the first of the two, by seconds, or by a minute with Elasticsearch, a film that is begun
 * just then waits for the other, and does not fail.
 */
export async function knowsAttributes({ connection, options: { namespace } }: Client): Promise<boolean> {
  try {
    await connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
      connection.workflowService.countWorkflowExecutions({ namespace, query: BY_ALL }),
    );
    return true;
  } catch {
    return false;
  }
}
