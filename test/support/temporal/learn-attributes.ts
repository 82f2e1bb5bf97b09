import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { knowsAttributes } from '../../../src/client/knows-attributes';
import { addAttributes } from '../../../src/embedded/server/add-attributes';
import { eventually } from '../eventually';

/** Has a server know the search attributes of films, and waits until it does: that they were added, its parts hear one after the other. */
export async function learnAttributes({
  address,
  namespace = 'default',
  client,
}: TestWorkflowEnvironment): Promise<void> {
  await addAttributes(Number(address.split(':')[1]), namespace);
  await eventually('the server knows the search attributes of films', () => knowsAttributes(client));
}
