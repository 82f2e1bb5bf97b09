const ADDRESS =
  /^(?:https?:\/\/|www\.|[\w.+-]+@(?=\w))\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|dev|info|uk|eu|de|fr)(?:\/\S*)?$/i;

const SIGNS = new Map(
  Object.entries({
    '.': 'dot',
    '/': 'slash',
    '@': 'at',
    '-': 'dash',
    _: 'underscore',
    '?': 'question mark',
    '=': 'equals',
    '&': 'and',
    '#': 'hash',
    ':': 'colon',
    '%': 'percent',
    '+': 'plus',
    '~': 'tilde',
  }),
);

/**
 * How a web or mail address is said ("example dot com"); undefined when the word, without punctuation around it, is no
 * address.
 */
export function spokenAddress(word: string): string | undefined {
  if (!ADDRESS.test(word)) return undefined;
  return word
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => ` ${SIGNS.get(sign) ?? ''} `)
    .trim();
}
