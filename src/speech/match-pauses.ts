import type { Stretch } from './heard-stretches';

/** The punctuation after a word, by the pause to expect there. */
export type Mark = 'none' | 'clause' | 'sentence';

/** A word that is heard: how long it is compared with the other words, and the punctuation after it. */
export interface WeighedWord {
  weight: number;
  mark: Mark;
}

/** Some words and the stretches of sound in which they are spoken; where one word ends inside them is not known. */
export interface Run<Word extends WeighedWord> {
  words: Word[];
  stretches: Stretch[];
}

/** How likely a pause is after a word with this punctuation; voices skip a third of all commas. */
const PAUSE_CHANCE: Record<Mark, number> = { none: 0.03, clause: 0.65, sentence: 0.93 };
/** The cost of treating a pause as a hesitation. All costs are negative logarithms of probabilities. */
const HESITATION = 3.5;
/** How far a run may differ from the length that its letters suggest: variance in ms² for each ms of its length. */
const VARIANCE_PER_MS = 40;
const LEAST_VARIANCE = 3_000;

/** A noisy recording may have hundreds of pauses; only the longest matter, because a text of this length has no more. */
const MOST_STRETCHES = 40;

/**
 * Divides words (at least one) into runs at the pauses between the stretches of sound, so that pauses fall on punctuation and
 * each run is about as long as its words suggest. A pause may stay inside a run as a hesitation; punctuation may have no pause.
 */
export function matchPauses<Word extends WeighedWord>(words: readonly Word[], heard: readonly Stretch[]): Run<Word>[] {
  const stretches = joinedAtShortestPauses(heard);
  const costOf = runCosts(words, stretches);
  /** A place means: so many words said in so many stretches. For each, the least cost to get there, and the place before it. */
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

/** The cost of treating the words and stretches between two places as one run. */
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

/** Running sums: of the values before each place, and at the end of all. */
function cumulated(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
