import type { Span } from '../../../speech/breaths/span';
import type { Phone } from './flite';
import { GAP_COST, phoneDistance } from './phone-distance';

const SILENCE = 'pau';
const BORDER = '|';

/** A silence is for the border between two words; inside a word it is nearly unheard of. */
const SILENCE_INSIDE_COST = 1.2;

const MATCH = 0;
const LEFT_OUT = 1;
const ADDED = 2;
type Step = typeof MATCH | typeof LEFT_OUT | typeof ADDED;

/** One phone that a word should have, or the border behind a word. */
interface Expected {
  name: string;
  word: number;
}

function expectedPhones(words: string[][]): Expected[] {
  return words.flatMap((names, word) => [...names, BORDER].map((name) => ({ name, word })));
}

function matchCost(expected: string, heard: string): number {
  if (expected === BORDER || heard === SILENCE) return expected === BORDER && heard === SILENCE ? 0 : Infinity;
  return phoneDistance(expected, heard);
}

/** The cheapest way from the expected phones to the heard ones, as the steps that lead there. */
function cheapestSteps(expected: Expected[], heard: Phone[]): Step[] {
  const width = heard.length + 1;
  const steps = new Uint8Array((expected.length + 1) * width);
  let costs = new Float64Array(width).fill(Infinity);
  costs[0] = 0;
  for (let i = 0; i <= expected.length; i++) {
    const nextCosts = new Float64Array(width).fill(Infinity);
    const reach = (row: 0 | 1, j: number, cost: number, step: Step) => {
      const known = row === 0 ? costs : nextCosts;
      // The margin keeps the choice the same on every machine when two ways cost the same.
      if (cost < (known[j] ?? Infinity) - 1e-9) {
        known[j] = cost;
        steps[(i + row) * width + j] = step;
      }
    };
    const wanted = expected[i];
    const insideWord = i > 0 && expected[i - 1]?.name !== BORDER;
    for (let j = 0; j <= heard.length; j++) {
      const cost = costs[j] ?? Infinity;
      const phone = heard[j];
      if (wanted && phone) reach(1, j + 1, cost + matchCost(wanted.name, phone.name), MATCH);
      if (wanted) reach(1, j, cost + (wanted.name === BORDER ? 0 : GAP_COST), LEFT_OUT);
      if (phone) {
        const added = phone.name !== SILENCE ? GAP_COST : insideWord ? SILENCE_INSIDE_COST : 0;
        reach(0, j + 1, cost + added, ADDED);
      }
    }
    costs = nextCosts;
  }
  const path: Step[] = [];
  for (let i = expected.length, j = heard.length; i > 0 || j > 0;) {
    const step = steps[i * width + j] as Step;
    path.push(step);
    if (step !== ADDED) i--;
    if (step !== LEFT_OUT) j--;
  }
  return path.toReversed();
}

/**
 * When each word sounds, given the phones of each word spoken alone and the phones of all of them spoken together with
 * their times. The two differ where words change in company ("1984", "the apple"), so they are aligned by least cost.
 * A word for which nothing was heard has no span.
 */
export function alignWords(words: string[][], heard: Phone[]): (Span | undefined)[] {
  const expected = expectedPhones(words);
  const spans: (Span | undefined)[] = words.map(() => undefined);
  let i = 0;
  let j = 0;
  for (const step of cheapestSteps(expected, heard)) {
    const phone = heard[j];
    // A phone too many belongs to the word that has begun, or to the one about to begin.
    const begun = step === ADDED && expected[i - 1]?.name !== BORDER;
    const owner = (begun ? expected[i - 1] : expected[i]) ?? expected.at(-1);
    if (step !== LEFT_OUT && phone && phone.name !== SILENCE && owner) {
      const span = (spans[owner.word] ??= { startMs: heard[j - 1]?.endMs ?? 0, endMs: 0 });
      span.endMs = phone.endMs;
    }
    if (step !== ADDED) i++;
    if (step !== LEFT_OUT) j++;
  }
  return spans;
}
