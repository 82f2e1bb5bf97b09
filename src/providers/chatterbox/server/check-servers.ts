import { ProviderError } from '../../provider-error';
import { standings } from './probe-servers';
import type { ServerPool } from './server-pool';
import { timbreAt } from './timbres';

/**
 * Sees whether the servers would speak with this voice, in this language: a text may go to any of them, so one that never would is
 * enough to fail; those that are busy or gone count as long as one is there. Throws a `ProviderError`.
 */
export async function checkServers(
  pool: ServerPool,
  voice: string,
  language: string,
  signal: AbortSignal,
  timeoutMs?: number,
): Promise<void> {
  const all = await standings(pool, signal, timeoutMs);
  const failures: ProviderError[] = [];
  for (const standing of all) {
    if ('nature' in standing) timbreAt({ url: standing.server.url, nature: standing.nature }, voice, language);
    else if (standing.failure.kind === 'change') throw standing.failure;
    else if (!standing.isBusy) failures.push(standing.failure);
  }
  const [first] = failures;
  if (first && failures.length === all.length) throw first;
}
