/** At most so many words belong to what something is compared with. */
const LONGEST = 5;
const ENDS = new Set(
  'and but or from in on at to into over under through above below by with when where while that who which until because across along toward towards before after'.split(
    ' ',
  ),
);
const VERB_BEFORE_LIKE = new Set(['would', 'to', 'i', 'we', 'you', 'they', 'did', 'do', 'not']);

function opens(tokens: string[], index: number): boolean {
  const token = tokens[index];
  if (token === 'like') return !VERB_BEFORE_LIKE.has(tokens[index - 1] ?? '');
  if (token === 'than') return true;
  // "as if the night had become day"
  if (token === 'as' && /^(?:if|though)$/.test(tokens[index + 1] ?? '')) return true;
  // "as high as", "as bright and cold as", "of the same steel as"
  return (
    token === 'as' &&
    ([2, 3, 4].some((back) => tokens[index - back] === 'as') ||
      [1, 2, 3].some((back) => tokens[index - back] === 'same'))
  );
}

/** Takes out what something is only compared with: the houses of "waves as high as houses" are not there. `tokens` are small words and punctuation. */
export function withoutComparisons(tokens: string[]): { kept: string[]; compared: Set<string> } {
  const kept: string[] = [];
  const compared = new Set<string>();
  let left = 0;
  tokens.forEach((token, index) => {
    if (opens(tokens, index)) left = LONGEST;
    else if (left > 0 && !ENDS.has(token) && /[a-z\d]/.test(token)) {
      left--;
      compared.add(token);
      return;
    } else left = 0;
    kept.push(token);
  });
  return { kept, compared };
}
