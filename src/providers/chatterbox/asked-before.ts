import type { Recipe } from '../../domain/film/recipe';
import { primaryLanguage } from '../../domain/language';
import type { NarrationRequest } from '../narrator';
import type { ChatterboxOptions } from './options';

/**
 * The recipes by which release 0.1.0 kept what a server answers to this request, chunk by chunk and scene by scene. It sent no
 * language and no settings, named no file behind a default voice, and said signs and figures in other words: only a request in which
 * none of these matters is the same. `input` is what is sent now.
 */
export function askedBefore(
  { text, language, voice }: NarrationRequest,
  input: string,
  settings: object,
  { model }: Pick<ChatterboxOptions, 'model'>,
): Recipe[] {
  const isSame =
    primaryLanguage(language) === 'en' && Object.keys(settings).length === 0 && spoken(text) === spoken(input);
  if (!isSame) return [];
  const recipe = {
    inputs: { text, language },
    provider: 'chatterbox',
    model,
    settings: { voice },
    version: '1',
    take: 1,
  };
  return ['narrateChunk', 'narrateScene'].map((step) => ({ step, ...recipe }));
}

/** What is left of a text when all is said as it is written: its words, each without signs. */
function spoken(text: string): string {
  const words = text.split(/\s+/u).map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, ''));
  return words.filter((word) => word !== '').join(' ');
}
