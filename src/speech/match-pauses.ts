import type { Stretch } from './heard-stretches';

/** The mark that a word ends with, by the pause that is to be expected after it. */
export type Mark = 'none' | 'clause' | 'sentence';

/** A word that is heard: how long it is, in parts of whatever measure, and the mark after it. */
export interface WeighedWord {
  weight: number;
  mark: Mark;
}

/** Some words, and the stretches of sound in which they are spoken; nothing is known of where one ends inside them. */
export interface Run<Word extends WeighedWord> {
  words: Word[];
  stretches: Stretch[];
}

/** How likely a pause is after a word with this mark; voices pass over a third of all commas. */
const PAUSE_CHANCE: Record<Mark, number> = { none: 0.03, clause: 0.65, sentence: 0.93 };
/** What a pause costs that is taken for a hesitation; all costs are negative logarithms of chances. */
const HESITATION = 3.5;
/** Words are as long as their letters say, but for so much: the variance of a run's length grows with it, in ms² per ms. */
const VARIANCE_PER_MS = 40;
const LEAST_VARIANCE = 3_000;

/** Noise may have hundreds of pauses: the longest of them are enough, as a text of this length has not more. */
const MOST_STRETCHES = 40;

/**
 * Divides words (one at least) into runs by the pauses between the stretches in which sound is heard, so that marks get
 * pauses and each run is about as long as its words. A pause may be left inside a run as a hesitation, and a mark have none.
 */
export function matchPauses<Word extends WeighedWord>(words: readonly Word[], heard: readonly Stretch[]): Run<Word>[] {
  const stretches = joinedAtShortestPauses(heard);
  const costOf = runCosts(words, stretches);
  /** For each place, so many words said in so many stretches: the least cost, and the place before on that way. */
  const places = (words.length + 1) * (stretches.length + 1);
  const cost = new Float64Array(places).fill(Infinity);
  const before = new Int32Array(places);
  const placeOf = (said: number, passed: number) => passed * (words.length + 1) + said;
  const reach = (said: number, passed: number): void => {
    const place = placeOf(said, passed);
    for (let fromPassed = 0; fromPassed < passed; fromPassed++) {
      for (let fromSaid = 0; fromSaid < said; fromSaid++) {
        const from = placeOf(fromSaid, fromPassed);
        if (cost[from] === Infinity) continue;
        const reached = cost[from]! + costOf(fromSaid, fromPassed, said, passed);
        if (reached < cost[place]!) [cost[place], before[place]] = [reached, from];
      }
    }
  };
  cost[0] = 0;
  for (let passed = 1; passed < stretches.length; passed++) {
    for (let said = 1; said < words.length; said++) reach(said, passed);
  }
  reach(words.length, stretches.length);

  const runs: Run<Word>[] = [];
  for (let said = words.length, passed = stretches.length; passed > 0;) {
    const from = before[placeOf(said, passed)]!;
    const [fromSaid, fromPassed] = [from % (words.length + 1), Math.floor(from / (words.length + 1))];
    runs.unshift({ words: words.slice(fromSaid, said), stretches: stretches.slice(fromPassed, passed) });
    [said, passed] = [fromSaid, fromPassed];
  }
  return runs;
}

/** What it costs to take the words and stretches between two places for one run. */
function runCosts(words: readonly WeighedWord[], stretches: readonly Stretch[]) {
  const weightBefore = cumulated(words.map(({ weight }) => weight));
  const heardBefore = cumulated(stretches.map(({ startMs, endMs }) => endMs - startMs));
  const withoutPauseBefore = cumulated(words.map(({ mark }) => -Math.log(1 - PAUSE_CHANCE[mark])));
  const pauseAfter = words.map(({ mark }, index) => (index === words.length - 1 ? 0 : -Math.log(PAUSE_CHANCE[mark])));
  const msPerWeight = heardBefore.at(-1)! / weightBefore.at(-1)!;
  return (fromSaid: number, fromPassed: number, said: number, passed: number): number => {
    const heardMs = heardBefore[passed]! - heardBefore[fromPassed]!;
    const expectedMs = (weightBefore[said]! - weightBefore[fromSaid]!) * msPerWeight;
    const odd = (heardMs - expectedMs) ** 2 / (2 * (LEAST_VARIANCE + VARIANCE_PER_MS * expectedMs));
    const hesitations = (passed - fromPassed - 1) * HESITATION;
    return odd + hesitations + withoutPauseBefore[said - 1]! - withoutPauseBefore[fromSaid]! + pauseAfter[said - 1]!;
  };
}

function joinedAtShortestPauses(stretches: readonly Stretch[]): Stretch[] {
  const pauses = stretches.slice(1).map(({ startMs }, index) => startMs - stretches[index]!.endMs);
  const shortest = pauses.toSorted((a, b) => b - a)[MOST_STRETCHES - 2] ?? 0;
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const isParted = joined.length < MOST_STRETCHES && (pauses[index - 1] ?? 0) >= shortest;
    if (joined.length === 0 || isParted) joined.push({ ...stretch });
    else joined.at(-1)!.endMs = stretch.endMs;
  }
  return joined;
}

/** The sums of what stands before each place, and of everything. */
function cumulated(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
