import { ProviderError } from '../provider-error';
import { withDeadline } from '../received/deadline';
import type { ChatterboxOptions } from './options';
import { broken } from './server/ask-for-speech';
import { defaultVoiceFile } from './server/default-voice';
import { type Nature, natureOf } from './server/nature';
import type { ServerPool } from './server/server-pool';
import { mayBeDefault } from './server/timbres';

/** Long enough for a server to finish what it speaks. */
const TIMEOUT_MS = 60_000;

/**
 * All that decides how a voice speaks besides the text, as it stands in the recipe: what a person has set, and the file behind the
 * default voice of travisvn's servers, which is asked for. Throws a `ProviderError` where no server tells, or each has another.
 */
export async function voiceSettings(
  pool: ServerPool,
  voice: string,
  { delivery }: Pick<ChatterboxOptions, 'delivery'>,
  signal: AbortSignal,
): Promise<object> {
  if (!mayBeDefault(voice)) return { ...delivery };
  const outcomes = await Promise.allSettled(
    pool.servers.map(({ url, nature }) =>
      withDeadline(signal, TIMEOUT_MS, async (deadline) =>
        fileOf(url, nature ?? (await natureOf(url, deadline)), voice, deadline),
      ).catch((error: unknown) => {
        throw error instanceof ProviderError || signal.aborted ? error : broken(error, url, TIMEOUT_MS, false);
      }),
    ),
  );
  const told = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const [failed] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
  if (told.length === 0 && failed) throw failed;
  const files = [...new Set(told.filter((file) => file !== undefined))];
  if (files.length > 1) {
    throw new ProviderError(
      'change',
      `The Chatterbox servers should all have the same default voice, but have ${files.join(', ')}. ` +
        'Set one at all of them, or choose a voice by its name.',
    );
  }
  return { ...delivery, ...(files.length === 1 && { voiceFile: files[0] }) };
}

/** The file behind a name that stands for the server's own voice; undefined where it stands for a listed one. */
async function fileOf(
  url: string,
  { kind, timbres = [] }: Nature,
  voice: string,
  deadline: AbortSignal,
): Promise<string | undefined> {
  if (kind !== 'travisvn') return undefined;
  const listed = timbres.find(({ name, aliases }) => name === voice || aliases.includes(voice));
  return listed ? listed.file : defaultVoiceFile(url, deadline);
}
