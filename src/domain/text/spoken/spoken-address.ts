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

const LONGEST = 200;

/** Whether a word is a web or mail address, whatever marks stand around it. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}/])[^\p{L}\p{N}/]+$/gu, ''));
}

/**
 * How a web or mail address is said ("example dot com"); undefined when the word, without punctuation around it, is no
 * address. Of a very long one, only the site is named.
 */
export function spokenAddress(word: string): string | undefined {
  if (!ADDRESS.test(word)) return undefined;
  const address = word.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').replace(/\/$/, '');
  const said = signsSaid(address);
  // Nobody would read it to its end.
  return said.length <= LONGEST ? said : `a link to ${signsSaid(address.split(/[/?#]/, 1)[0]!.slice(0, LONGEST))}`;
}

function signsSaid(address: string): string {
  return address.replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => ` ${SIGNS.get(sign) ?? ''} `).trim();
}
