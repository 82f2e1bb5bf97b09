import { primaryLanguage } from '../../domain/language';
import type { Timbre } from '../narrator';

/** The voices inside flite's WebAssembly, all at 16 kHz; its `kal` is `kal16` at 8 kHz, and `awb_time` only tells the time. */
export const TIMBRES: readonly Timbre[] = [
  { name: 'slt', language: 'en', description: 'a woman, American' },
  { name: 'rms', language: 'en', description: 'a man, American' },
  { name: 'awb', language: 'en', description: 'a man, Scottish' },
  { name: 'kal16', language: 'en', description: 'a man, American, mechanical; the quickest to make' },
];

/** Why the offline narrator cannot speak with this voice in this language, in a sentence; undefined when it can. */
export function timbreProblem(timbre: string, language: string): string | undefined {
  const spoken = TIMBRES.filter((each) => each.language === primaryLanguage(language));
  if (spoken.length === 0) {
    const languages = [...new Set(TIMBRES.map((each) => `"${each.language}"`))].join(', ');
    return (
      `The offline narrator speaks ${languages} only, but the language is "${language}". ` +
      'Choose another narrator, one that has a voice for this language.'
    );
  }
  if (spoken.some(({ name }) => name === timbre)) return undefined;
  const names = spoken.map(({ name, description }) => `${name} (${description})`).join('; ');
  return `The voice should be one of: ${names}. It is "${timbre}". Choose one of these.`;
}
