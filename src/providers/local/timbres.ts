import { primaryLanguage } from '../../domain/language';
import type { Timbre, TimbreToAdd } from '../narrator';

/** The models of the offline narrators. */
export const HEART = 'heart';
export const FLITE = 'flite';

/** Who speaks, by the narrator's model. Of flite's, `kal` is `kal16` at 8 kHz, and `awb_time` only tells the time. */
export const TIMBRES = {
  [HEART]: [{ name: 'heart', language: 'en', description: 'a woman, American' }],
  [FLITE]: [
    { name: 'slt', language: 'en', description: 'a woman, American; synthetic, quicker to make' },
    { name: 'rms', language: 'en', description: 'a man, American; synthetic' },
    { name: 'awb', language: 'en', description: 'a man, Scottish; synthetic' },
    { name: 'kal16', language: 'en', description: 'a man, American; mechanical, the quickest to make' },
  ],
} as const satisfies { readonly [model: string]: readonly Timbre[] };

/** Voices of the neural narrator besides its own: those that were added, and those that can be. */
export interface MoreTimbres {
  added: readonly Timbre[];
  toAdd: readonly TimbreToAdd[];
}

const NO_MORE: MoreTimbres = { added: [], toAdd: [] };

/** Why an offline narrator cannot speak with this voice in this language, in a sentence; undefined when it can. */
export function timbreProblem(
  model: string,
  { voice, language }: { voice: string; language: string },
  { added, toAdd }: MoreTimbres = NO_MORE,
): string | undefined {
  const owners: [string, readonly Timbre[]][] = [
    [HEART, [...TIMBRES[HEART], ...added]],
    [FLITE, TIMBRES[FLITE]],
  ];
  const all = owners.flatMap(([, timbres]) => timbres);
  const spoken = all.filter((each) => each.language === primaryLanguage(language));
  if (spoken.length === 0) {
    const languages = [...new Set(all.map((each) => `"${each.language}"`))].join(', ');
    return (
      `The offline narrator speaks ${languages} only, but the language is "${language}". ` +
      'Choose another narrator, one that has a voice for this language.'
    );
  }
  const [owner] = owners.find(([, timbres]) => timbres.some(({ name }) => name === voice)) ?? [];
  if (owner === model) return undefined;
  if (owner !== undefined) {
    return `The voice "${voice}" is one of the narrator local/${owner}, but the narrator is local/${model}. Name that one with it.`;
  }
  if (toAdd.some(({ name }) => name === voice)) {
    return `The voice "${voice}" is not here yet. Add it on each machine that speaks: storyreel voices add ${voice}`;
  }
  const names = spoken.map(({ name, description }) => `${name} (${description})`).join('; ');
  return `The voice should be one of: ${names}. It is "${voice}". Choose one of these.`;
}
