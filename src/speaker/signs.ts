import type { PlacedWord } from './said-words';

/** One sign for the model, and the place of the written word whose sound it is; none for a space or a mark. */
export interface PlacedSign {
  sign: string;
  place?: number;
}

/** Past this the model was not taught. */
const MOST_SIGNS = 400;

/** The signs of the words of a breath: their phonemes with spaces between, and the marks; one that has none ends like a sentence. */
export function signsOf(words: readonly (PlacedWord & { phonemes: string })[]): PlacedSign[] {
  const heard = words.filter(({ phonemes }) => phonemes !== '');
  return heard.flatMap(({ phonemes, mark, place }, index) => {
    const isLast = index === heard.length - 1;
    const end = [mark || (isLast ? '.' : ''), isLast ? '' : ' '].filter((sign) => sign !== '');
    return [...Array.from(phonemes, (sign) => ({ sign, place })), ...end.map((sign) => ({ sign }))];
  });
}

/** The same in stretches of at most 400 signs, parted after a mark if there is one, else between two words, else anywhere. */
export function stretchesOf(signs: readonly PlacedSign[]): PlacedSign[][] {
  const stretches: PlacedSign[][] = [];
  let rest = [...signs];
  while (rest.length > MOST_SIGNS) {
    const most = rest.slice(0, MOST_SIGNS);
    const afterMark = most.findLastIndex(({ sign }) => /[.!?;:,]/.test(sign)) + 1;
    const afterWord = most.findLastIndex(({ sign }) => sign === ' ') + 1;
    const length = afterMark || afterWord || MOST_SIGNS;
    stretches.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...stretches, rest].filter((stretch) => stretch.some(({ place }) => place !== undefined));
}
