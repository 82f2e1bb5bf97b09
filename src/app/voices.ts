import { writeFile } from 'node:fs/promises';
import type { Settings } from '../config/settings';
import { encodeWav } from '../media/sound/wav';
import { withNote } from '../media/sound/wav-note';
import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { sentenceOf } from '../domain/text/sentence-of';
import { narratorsOf } from '../providers/offers';
import { ProviderError } from '../providers/provider-error';
import type { NarratorOffer } from '../providers/vendor';
import { InputError } from './input-error';
import { makeHome } from './make-home';
import { putOwnFiles } from './place/put-own-files';
import { samplePlace } from './place/sample-place';

/** What a voice says of itself where nobody has chosen another text: long and short sentences, a question, a number. */
const SAMPLE =
  'At the edge of the northern sea stood an old lighthouse. Every evening its keeper climbed the winding stairs, all 199 of them, ' +
  'and lit the great lamp. Who would see it tonight?';

/** A voice that can be added by its name. */
export interface VoiceToAdd {
  name: string;
  language: string;
  description: string;
  megabytes: number;
}

/** The voices that are not here, and can be added. */
export function voicesToAdd({ offers }: Settings): VoiceToAdd[] {
  return offersWith(offers).flatMap(({ timbresToAdd = [] }) =>
    timbresToAdd.map(({ bytes, ...timbre }) => ({ ...timbre, megabytes: Math.ceil(bytes / 1e6) })),
  );
}

/** Of programs that are not installed and would speak, a sentence each. */
export function morePrograms({ offers }: Settings): string[] {
  return offers.flatMap(({ program, missing, narrator }) => (program && missing && narrator ? [missing] : []));
}

/**
 * Fetches voices by their names, one after another: yields each before it is fetched, and again, with the sentence of what came of it,
 * when it is there. Refuses a name that is not known before anything is fetched.
 */
export async function* addVoices(
  names: readonly string[],
  { offers, home }: Settings,
  signal: AbortSignal,
): AsyncIterable<{ name: string; megabytes?: number; added?: string }> {
  const all = offersWith(offers);
  const found = names.map((name) => ({ name, ...ownerOf(name, all) }));
  for (const { name, owner, bytes } of found) {
    if (bytes === undefined) yield { name, added: 'already there' };
    else {
      yield { name, megabytes: Math.ceil(bytes / 1e6) };
      await makeHome(home);
      const added = owner.addTimbre!(name, { signal }).catch((error: unknown) => {
        throw signal.aborted ? error : new InputError(sentenceOf(error), { cause: error });
      });
      yield { name, added: await added };
    }
  }
}

/**
 * Writes a WAV file of what a voice says, and resolves to its path and length; a sample of the same voice is replaced, and with `force`
 * whatever is there. Throws an `InputError` where it cannot speak, or the file cannot go there.
 */
export async function playVoice(
  name: string,
  { text = SAMPLE, out, force, language = 'en' }: { text?: string; out?: string; force?: boolean; language?: string },
  { offers }: Settings,
  signal: AbortSignal,
): Promise<{ path: string; durationMs: number }> {
  const all = offersWith(offers);
  const owner = all.find(({ timbres }) => timbres?.some((timbre) => timbre.name === name));
  // Why a name that no narrator has cannot be heard, the first narrator tells.
  const problem = (owner ?? all[0])?.problemWith?.(name, language);
  if (problem) throw new InputError(problem);
  if (!owner) throw new InputError(`There is no voice "${name}" here. "storyreel voices" lists those that there are.`);
  const { path, own } = await samplePlace(name, { out, force });
  try {
    const narrator = await owner.make();
    const { samples } = await narrator.speak({ text, voice: name, language }, signal);
    const wav = withNote(encodeWav(samples), own.mark);
    await putOwnFiles([{ path, write: (temporary) => writeFile(temporary, wav) }], own);
    return { path, durationMs: Math.round((samples.length * 1000) / SAMPLES_PER_SECOND) };
  } catch (error) {
    throw error instanceof ProviderError ? new InputError(error.message, { cause: error }) : error;
  }
}

function offersWith(offers: Settings['offers']): NarratorOffer[] {
  return offers.flatMap((offer) => narratorsOf(offer.missing ? undefined : offer));
}

/** Whose voice it is, and how much is to be fetched; nothing where it is there. */
function ownerOf(name: string, all: readonly NarratorOffer[]): { owner: NarratorOffer; bytes?: number } {
  for (const owner of all) {
    if (owner.timbres?.some((timbre) => timbre.name === name)) return { owner };
    const bytes = owner.timbresToAdd?.find((timbre) => timbre.name === name)?.bytes;
    if (bytes !== undefined) return { owner, bytes };
  }
  const known = all.flatMap(({ timbresToAdd = [] }) => timbresToAdd.map((timbre) => timbre.name));
  throw new InputError(
    `There is no voice ${name} to add: expected ${known.length > 0 ? `some of ${known.join(', ')}` : 'none, as all are there'}.`,
  );
}
