import type { Timbre } from '../narrator';
import { espeakLanguage } from './languages';

/** What this provider, and its only model, are called in orders. */
export const ESPEAK = 'espeak';

/** What stands behind the language in the name of a voice of espeak-ng. */
export const VARIANTS: { readonly [timbre: string]: string } = { espeak: '', 'espeak-woman': '+f3' };

/** Who speaks; `mul` stands for the hundred languages that it knows. */
export const TIMBRES: readonly Timbre[] = [
  { name: 'espeak', language: 'mul', description: 'a man, robotic; a hundred languages' },
  { name: 'espeak-woman', language: 'mul', description: 'a woman, robotic; a hundred languages' },
];

/** Why espeak-ng cannot speak with this voice in this language, in a sentence; undefined when it can. */
export function timbreProblem(voice: string, language: string): string | undefined {
  if (!Object.hasOwn(VARIANTS, voice)) {
    const names = TIMBRES.map(({ name }) => name).join(' or ');
    return `The voice of espeak-ng should be ${names}, but it is "${voice}". Choose one of these.`;
  }
  if (espeakLanguage(language) !== undefined) return undefined;
  return `espeak-ng does not speak "${language}", or reads it wrong. Choose another narrator, one that has a voice for this language.`;
}
