import { z } from 'zod';
import { ProviderError } from '../provider-error';
import { askServer, readText } from './ask-server';
import { readRefusal } from './read-failure';
import type { SpeechServer } from './speech-server';

/**
 * Where the servers of devnen and travisvn list their voices. That of travisvn speaks with a voice of its own under any name
 * that it does not know, and lists only those that a person has added to it.
 */
const LISTINGS = [
  { path: '/v1/audio/voices', unlisted: [] },
  { path: '/v1/voices', unlisted: ['default'] },
];

const NAME = z.string().min(1).max(200);
const LISTING = z.object({
  voices: z.array(z.union([NAME, z.object({ name: NAME }).transform(({ name }) => name)])).max(10_000),
});

/** What may stand for a voice at a server that does not list its own: no path, and nothing that is hidden. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u;
const MOST_SHOWN = 20;

/** Asks a server for its voices, by the names that it takes; `unlisted` when it knows no such question. */
export async function listTimbres({ url }: SpeechServer, deadline: AbortSignal): Promise<string[] | 'unlisted'> {
  for (const { path, unlisted } of LISTINGS) {
    const answer = await askServer(`${url}${path}`, deadline);
    const listing = answer.status === 200 ? LISTING.safeParse(readText(answer)).data : undefined;
    if (listing) return [...new Set([...listing.voices, ...unlisted])];
    if (answer.status !== 200 && answer.status !== 404 && answer.status !== 405) throw readRefusal(answer, url, false);
  }
  return 'unlisted';
}

/**
 * The server's own name for a voice: "Emily" is "Emily.wav" where voices are files. Asks for its voices once, and again for
 * one that it did not have. Throws a `ProviderError` when there is no such voice: some servers would take another one.
 */
export async function timbreAt(server: SpeechServer, timbre: string, deadline: AbortSignal): Promise<string> {
  const known = server.timbres && findTimbre(server.timbres, timbre);
  if (known) return known;
  server.timbres = await listTimbres(server, deadline);
  const found = findTimbre(server.timbres, timbre);
  if (found) return found;
  const what =
    server.timbres === 'unlisted' ? 'letters, figures, spaces, dots and dashes' : shownTimbres(server.timbres);
  throw new ProviderError(
    'change',
    `The voice should be one that the Chatterbox server at ${server.url} has (${what}), but it is "${timbre}". ` +
      'Choose one of these.',
  );
}

/** Voices as a person calls them, in one line. */
export function shownTimbres(timbres: readonly string[]): string {
  const names = [...new Set(timbres.map(bare))].map((name) => name.replace(/[\p{C}\s]+/gu, ' '));
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  return names.length > MOST_SHOWN ? `${shown} and ${names.length - MOST_SHOWN} more` : shown || 'none yet';
}

function findTimbre(timbres: string[] | 'unlisted', timbre: string): string | undefined {
  if (timbres === 'unlisted') return PLAIN_NAME.test(timbre) ? timbre : undefined;
  return timbres.find((name) => name === timbre) ?? timbres.find((name) => bare(name) === bare(timbre));
}

function bare(name: string): string {
  return name.replace(/\.(?:wav|mp3|flac|ogg|m4a)$/i, '');
}
