const ALIKE = [
  ['ax', 'ih', 'er', 'ah', 'eh', 'iy', 'uh'],
  ['aa', 'ao', 'ah', 'aw', 'ow'],
  ['ae', 'eh', 'ey', 'ax'],
  ['uw', 'uh', 'ow', 'ax'],
  ['ay', 'ih', 'iy'],
  ['t', 'd', 'dh', 'th'],
  ['s', 'z', 'sh', 'zh'],
  ['p', 'b'],
  ['k', 'g'],
  ['f', 'v'],
  ['ch', 'jh', 'sh'],
  ['n', 'm', 'ng'],
];
const VOWELS = new Set([
  'aa',
  'ae',
  'ah',
  'ao',
  'aw',
  'ax',
  'ay',
  'eh',
  'er',
  'ey',
  'ih',
  'iy',
  'ow',
  'oy',
  'uh',
  'uw',
]);

/** What it costs to leave a phone out, or to have one too many. */
export const GAP_COST = 0.8;

/**
 * How unlike two phones of flite's (the ARPABET with `ax`) are: 0 the same, then reduced or voiced forms of one another,
 * then vowels among themselves and consonants among themselves; a vowel for a consonant costs nearly two gaps.
 */
export function phoneDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (ALIKE.some((group) => group.includes(a) && group.includes(b))) return 0.3;
  if (VOWELS.has(a) !== VOWELS.has(b)) return 1.5;
  return VOWELS.has(a) ? 0.6 : 1;
}
