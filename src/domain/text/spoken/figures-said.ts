import { LONGEST_SPELLING } from '../../bounds';
import { cardinal, decade, decimal, figureByFigure, ordinal, year } from './number-words';

/** What each letter is called, in words. */
export const LETTER_NAMES: { [letter: string]: string } = {
  A: 'ay',
  B: 'bee',
  C: 'see',
  D: 'dee',
  E: 'ee',
  F: 'eff',
  G: 'jee',
  H: 'aitch',
  I: 'eye',
  J: 'jay',
  K: 'kay',
  L: 'ell',
  M: 'em',
  N: 'en',
  O: 'oh',
  P: 'pee',
  Q: 'cue',
  R: 'are',
  S: 'ess',
  T: 'tee',
  U: 'you',
  V: 'vee',
  W: 'double you',
  X: 'ex',
  Y: 'why',
  Z: 'zee',
};

/** Each pattern with what is said for it, in the order in which they are tried. */
const FORMS: [RegExp, (...found: string[]) => string][] = [
  [
    /(?<![\w.])(\d{1,2}):(\d\d)(?::\d\d)?(?:\s?([ap])\.?m\b\.?)?/gi,
    (_, hour, minute, half) => time(hour, minute, half),
  ],
  [/(?<![\w.])(\d{1,2})\s?([ap])\.?m\b\.?/gi, (_, hour, half) => `${cardinal(hour)} ${half.toUpperCase()}.M.`],
  [
    /(?<!\w)(\d{3})-(\d{3,4})(?:-(\d{4}))?(?!\w)/g,
    (_, ...groups) =>
      groups
        .slice(0, 3)
        .filter(Boolean)
        .map((each) => figureByFigure(each))
        .join(' '),
  ],
  [/(?<!\w)24\/7(?!\w)/g, () => 'twenty four seven'],
  [/(?<!\w)9\/11(?!\w)/g, () => 'nine eleven'],
  [/(?<![\w.])((?:\d\d)?\d0)['’]?s\b/g, (_, years) => decade(years)],
  [/(?<![\w.])(\d[\d,]*)(?:st|nd|rd|th)\b/gi, (_, figures) => ordinal(figures)],
  [/(?<!\w)#(?=\d)/g, () => 'number '],
  [/(?<![\w)])[-−](?=\.?\d)/g, () => 'minus '],
  [
    /\d+(?:\.\d+){2,}/g,
    (figures) =>
      ` ${figures
        .split('.')
        .map((each) => cardinal(each))
        .join(' point ')} `,
  ],
  [/(?:\d[\d,]*|(?<![\w.]))\.\d+/g, (figures) => ` ${decimal(figures)} `],
  [
    /(?<![\d,])[12]\d{3}(?![\d,])/g,
    (figures) => (Number(figures) < 2100 ? ` ${year(figures)} ` : ` ${cardinal(figures)} `),
  ],
  [/\d+(?:,\d{3})*/g, (figures) => ` ${cardinal(figures)} `],
  [
    /(?<!\w)((?:[A-Z]\.)+)([A-Z]?)(?:['’]?(s)\b)?/g,
    (_, letters, last, plural) => names(`${letters}${last}`.replaceAll('.', '')) + (plural ?? ''),
  ],
];

/** What is said, with figures, times and letters in words: for a voice that reads them badly, or otherwise in company than alone. */
export function figuresSaid(said: string): string {
  if (said.length > LONGEST_SPELLING) return said;
  const words = FORMS.reduce(
    (text, [pattern, form]) => text.replace(pattern, (...found) => form(...(found as string[]))),
    said,
  );
  return words === said
    ? said
    : words
        .replace(/ {2,}/g, ' ')
        .replace(/ (?=[.,;:!?]|$)/g, '')
        .trim();
}

function time(hour: string, minute: string, half: string | undefined): string {
  const hours = cardinal(String(Number(hour)));
  const after = half ? ` ${half.toUpperCase()}.M.` : '';
  if (minute === '00') return hours + (after || " o'clock");
  return `${hours} ${minute.startsWith('0') ? `oh ${cardinal(minute.slice(1))}` : cardinal(minute)}${after}`;
}

function names(letters: string): string {
  return Array.from(letters, (letter) => LETTER_NAMES[letter]).join(' ');
}
