import type { Workplace } from './workplace';

/**
 * Tells each account's gate its policy, which begins the gate where there is none. A gate without memory lets its first request wait:
 * begun now, that wait is over when a film asks for its first picture. Where this fails, the first request begins the gate.
 */
export async function startGates({ providers, gateOf }: Workplace): Promise<void> {
  const accounts = (await providers).illustrators.flatMap(({ account }) => account ?? []);
  await Promise.all(
    accounts.map(({ name, policy }) =>
      gateOf(name)
        .adopt(policy)
        .catch((error: unknown) => console.error(`The image gate could not be begun yet: ${String(error)}`)),
    ),
  );
}
