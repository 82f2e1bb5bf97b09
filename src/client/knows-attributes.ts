import type { Client } from '@temporalio/client';
import { ATTRIBUTES } from '../contract/attributes';

const ANSWERS_WITHIN_MS = 5_000;

/**
 * Whether a client's server knows the search attributes of films, in its namespace. A server that does not say, or may not be asked,
 * counts as one that does not: films go without, and are as good.
 */
export async function knowsAttributes({ connection, options: { namespace } }: Client): Promise<boolean> {
  try {
    const { customAttributes } = await connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
      connection.operatorService.listSearchAttributes({ namespace }),
    );
    return Object.values(ATTRIBUTES).every((name) => Object.hasOwn(customAttributes ?? {}, name));
  } catch {
    return false;
  }
}
