import { WorkflowFailedError } from '@temporalio/client';
import { whyFailed } from '../../../client/why-failed';
import type { Connected } from '../../connection/connected';
import { isOffline, type Order } from '../../../domain/film/order/order';

/** What the script of a draft has cost, in millionths of a US dollar: 0 where the store had it, undefined where that is not known. */
export interface ScriptPaid {
  isStored: boolean;
  microUsd?: number;
}

/**
 * Has the script of a draft written, of which all else is free, and tells what was paid for it; undefined where nobody could be paid.
 * The draft that is ordered next, and the film itself, have it for nothing. Throws a sentence when it cannot be written.
 */
export async function scriptFirst({ films }: Connected, order: Order): Promise<ScriptPaid | undefined> {
  const { script, scriptwriter, fallbacks } = order;
  const writers = [scriptwriter, ...(fallbacks?.scriptwriter ? [fallbacks.scriptwriter] : [])];
  if (script || writers.every(({ provider, model }) => isOffline(`${provider}/${model}`))) return undefined;
  const { times } = await films.plan(order).catch((error: unknown) => {
    throw error instanceof WorkflowFailedError ? new Error(whyFailed(error), { cause: error }) : error;
  });
  if (!times || times.reused) return { isStored: true, microUsd: 0 };
  const microUsd = isOffline(times.by ?? '') ? 0 : times.costMicroUsd;
  return { isStored: false, ...(microUsd !== undefined && { microUsd }) };
}
