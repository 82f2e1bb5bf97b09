/** Each begins where what it is made of begins, so that every letter is looked at once. */
const ADDRESS =
  /(?<![a-z\d+.-])[a-z\d+.-]+:\/\/\S+|\bwww\.\S+|\bmailto:\S+|(?<![a-z\d.-])[a-z\d.-]+\.(?:com|net|org|io)\b(?:\/\S*)?/gi;

/** No story is about such an address. */
const CODE = /\b(?:javascript|data):\S/i;

/**
 * Whether a text names a web address that the story does not: a person's story may be about "Kites.com", but an answer may
 * not bring in others.
 */
export function namesOtherAddress(text: string, story: string): boolean {
  const told = bare(story);
  return CODE.test(text) || [...text.matchAll(ADDRESS)].some(([address]) => !isNamed(bare(address), told));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\bwww\./g, '');
}

/** "evil.com" is another address than "not-evil.com" and "evil.com.org". */
function isNamed(address: string, story: string): boolean {
  const name = address.replace(/^[+.-]+/, '').replace(/(?:['’]s)?[\p{P}\p{S}]*$/u, '');
  for (let at = story.indexOf(name); at >= 0; at = story.indexOf(name, at + 1)) {
    const isWhole = !/[\p{L}\p{N}.-]/u.test(story.charAt(at - 1));
    if (isWhole && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(story.slice(at + name.length))) return true;
  }
  return false;
}
