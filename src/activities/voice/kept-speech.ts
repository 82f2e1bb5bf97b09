import type { Artifact } from '../../domain/film/artifact';
import type { WordTime } from '../../domain/film/narration';
import type { Recipe } from '../../domain/film/recipe';
import { pronunciationsFor } from '../../domain/text/spoken/pronunciations';
import { encodeWav } from '../../media/sound/wav';
import type { NarrationRequest, Narrator, Speech } from '../../providers/narrator';
import type { ArtifactReader } from '../../store/artifact-store';
import type { Keeping } from '../step/make-once';

/** Speech as it is stored: a WAV file, and a JSON array of `WordTime`. */
export interface KeptSpeech {
  audio: Artifact;
  wordTimes: Artifact;
}

/** The recipe by which a narrator speaks a scene's text; its version is that of what we make of the vendor's answers. */
export async function speechRecipe(
  narrator: Narrator,
  { text, language, voice, pronunciations, speed, levelled }: NarrationRequest,
  signal: AbortSignal,
  take = 1,
): Promise<Recipe> {
  const { provider, model, version } = narrator;
  const settings = {
    voice,
    ...(await narrator.settingsFor?.(voice, signal)),
    ...(speed !== undefined && { speed }),
    ...(levelled && { levelled }),
  };
  const inputs = { text, language, ...pronunciationsFor(text, { pronunciations }) };
  return { step: 'narrateScene', inputs, provider, model, settings, version, take };
}

/** Puts speech into the store. */
export async function keepSpeech(
  { keepBytes }: Pick<Keeping, 'keepBytes'>,
  { samples, wordTimes }: Speech,
): Promise<KeptSpeech> {
  const [audio, words] = await Promise.all([
    keepBytes('audio/wav', encodeWav(samples)),
    keepWordTimes({ keepBytes }, wordTimes),
  ]);
  return { audio, wordTimes: words };
}

/** Puts the word times of speech into the store. */
export function keepWordTimes(
  { keepBytes }: Pick<Keeping, 'keepBytes'>,
  wordTimes: readonly WordTime[],
): Promise<Artifact> {
  return keepBytes('application/json', Buffer.from(JSON.stringify(wordTimes)));
}

/** Reads the word times of kept speech. */
export async function readWordTimes(
  store: ArtifactReader,
  { wordTimes }: Pick<KeptSpeech, 'wordTimes'>,
): Promise<WordTime[]> {
  return JSON.parse(Buffer.from(await store.readBytes(wordTimes)).toString('utf8')) as WordTime[];
}
