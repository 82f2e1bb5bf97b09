import { primaryLanguage } from '../../domain/language';
import type { Timbre } from '../narrator';

/** The models of the offline narrators. */
export const HEART = 'heart';
export const FLITE = 'flite';

/** Who speaks, by the narrator's model. Of flite's, `kal` is `kal16` at 8 kHz, and `awb_time` only tells the time. */
export const TIMBRES: { readonly [model: string]: readonly Timbre[] } = {
  [HEART]: [{ name: 'heart', language: 'en', description: 'a woman, American' }],
  [FLITE]: [
    { name: 'slt', language: 'en', description: 'a woman, American; synthetic, quicker to make' },
    { name: 'rms', language: 'en', description: 'a man, American; synthetic' },
    { name: 'awb', language: 'en', description: 'a man, Scottish; synthetic' },
    { name: 'kal16', language: 'en', description: 'a man, American; mechanical, the quickest to make' },
  ],
};

/** Why an offline narrator cannot speak with this voice in this language, in a sentence; undefined when it can. */
export function timbreProblem(model: string, timbre: string, language: string): string | undefined {
  const all = Object.values(TIMBRES).flat();
  const spoken = all.filter((each) => each.language === primaryLanguage(language));
  if (spoken.length === 0) {
    const languages = [...new Set(all.map((each) => `"${each.language}"`))].join(', ');
    return (
      `The offline narrator speaks ${languages} only, but the language is "${language}". ` +
      'Choose another narrator, one that has a voice for this language.'
    );
  }
  const [owner] = Object.entries(TIMBRES).find(([, timbres]) => timbres.some(({ name }) => name === timbre)) ?? [];
  if (owner === model) return undefined;
  if (owner !== undefined) {
    return `The voice "${timbre}" is one of the narrator local/${owner}, but the narrator is local/${model}. Name that one with it.`;
  }
  const names = spoken.map(({ name, description }) => `${name} (${description})`).join('; ');
  return `The voice should be one of: ${names}. It is "${timbre}". Choose one of these.`;
}
