import { Runtime } from '@temporalio/worker';
import { sentenceOf } from '../domain/text/sentence-of';
import type { Workplace } from './workplace';

/**
 * Tells each account's gate its policy, which begins the gate where there is none. A gate without memory lets its first request wait:
 * begun now, that wait is over when a film asks for its first picture. Where this fails, the first request begins the gate.
 */
export async function startGates({ providers, gateOf }: Workplace): Promise<void> {
  // Taken now: a gate may fail to answer because the worker ends, and its runtime with it.
  const { logger } = Runtime.instance();
  const accounts = (await providers).illustrators.flatMap(({ account }) => account ?? []);
  await Promise.all(
    accounts.map(({ name, policy }) =>
      gateOf(name)
        .adopt(policy)
        .catch((error: unknown) => logger.warn(`The image gate could not be begun yet: ${sentenceOf(error)}`)),
    ),
  );
}
