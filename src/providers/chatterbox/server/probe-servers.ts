import { ProviderError } from '../../provider-error';
import { TooLateError, withDeadline } from '../../received/deadline';
import { broken } from './ask-for-speech';
import { type Nature, natureOf } from './nature';
import type { ServerPool } from './server-pool';
import type { SpeechServer } from './speech-server';
import { shownTimbres } from './timbres';

/** Whoever asks has not much more time than this. */
const TIMEOUT_MS = 10_000;

/** How it stands with one server. */
export type Standing = { server: SpeechServer } & ({ nature: Nature } | { failure: ProviderError; isBusy: boolean });

/** Asks each server what it is. One that is there but answers nothing is busy: devnen's is deaf while it speaks. */
export async function standings(pool: ServerPool, signal: AbortSignal, timeoutMs = TIMEOUT_MS): Promise<Standing[]> {
  const all = await Promise.all(
    pool.servers.map(async (server): Promise<Standing> => {
      const { url } = server;
      try {
        const nature = await withDeadline(signal, timeoutMs, (deadline) => natureOf(url, deadline));
        return { server, nature };
      } catch (error) {
        const failure = error instanceof ProviderError ? error : broken(error, url, timeoutMs, false);
        return { server, failure, isBusy: error instanceof TooLateError };
      }
    }),
  );
  signal.throwIfAborted();
  return all;
}

/** Tells in one sentence how the servers stand. Throws a `ProviderError` when none of them would speak, now or when it is free. */
export async function probeServers(pool: ServerPool, signal: AbortSignal, timeoutMs = TIMEOUT_MS): Promise<string> {
  const all = await standings(pool, signal, timeoutMs);
  const good = all.flatMap((each) => ('nature' in each ? [each.nature] : []));
  const bad = all.flatMap((each) => ('failure' in each ? [each] : []));
  const [worst] = bad.filter(({ isBusy }) => !isBusy);
  if (good.length === 0 && worst) throw worst.failure;

  const kinds = good.map(({ kind }) => (kind === 'other' ? 'another one' : kind));
  const listed = good.filter(({ timbres }) => timbres !== undefined);
  const voices = new Set(listed.flatMap((nature) => shownTimbres(nature).split(', ')));
  const count = `${good.length} of ${all.length} ${all.length === 1 ? 'server answers' : 'servers answer'}`;
  const what = good.length === 0 ? '' : ` (${kinds.join(', ')}); voices: ${[...voices].join(', ') || 'not listed'}`;
  const rest = bad.map(({ server, failure, isBusy }) =>
    isBusy
      ? `The Chatterbox server at ${server.url} is there, but busy: it answers when it has spoken`
      : failure.message,
  );
  return [`${count}${what}`, ...rest].join('. ');
}
