import { cpuMsOf } from '../cpu-time';
import { CHOKED_ON } from './choked-on';

/** All texts are tried at a tenth, a hundredth, ... of the longest, down to this; and at each next length so many of the slowest. */
const SHORTEST = 200;
const MOST_TEXTS = [10, 4, 1] as const;

/** Where a text would take so many milliseconds even if all is well, the length before says as much. */
const TOO_SLOW_MS = 1_000;

/** So many times as long as its text has grown may a function take; a quadratic one takes ten times as long as that. */
const MOST_GROWTH = 4;

/** What reads a story may hold a thread for so many milliseconds of it at most, be it linear or not. */
const MOST_MS = 2_000;
const OF_CHARACTERS = 20_000;

/** Shorter than this, in milliseconds of the processor, a time says nothing. */
const LEAST_MS = 2;

/** What else this process does, such as compiling and collecting, makes one try slow, and not three of them. */
const TRIES = 3;

/** A function that reads a text; what it answers does not matter here. */
type Read = (text: string) => unknown;

/** How long a text of one length took, and what is wrong with that, if anything is. */
interface Timed {
  repeated: string;
  size: number;
  ms: number;
  problem?: string;
}

/**
 * What a function does with texts that grow up to the longest that it may be given, in characters: a sentence for each where its
 * time grows faster than about linearly, or where it ends as no function should. Counts the processor's time, so that a busy machine
 * changes little.
 */
export function growthProblems(read: Read, longest: number, texts: readonly string[] = CHOKED_ON): string[] {
  const [first, ...later] = sizesUpTo(longest);
  // Code that runs for the first time is slow, whatever it reads.
  for (const repeated of texts) leastMs(read, longText(repeated, 50), Infinity);
  let last = texts.map((repeated) => timeOf(read, { repeated, size: first, ms: Infinity }, first));
  const problems = last.flatMap(({ problem }) => problem ?? []);
  for (const [index, size] of later.entries()) {
    last = last
      .filter(({ ms, problem, size: before }) => !problem && (ms * size) / before < TOO_SLOW_MS)
      .toSorted((one, other) => other.ms - one.ms)
      .slice(0, MOST_TEXTS[index])
      .map((before) => timeOf(read, before, size));
    problems.push(...last.flatMap(({ problem }) => problem ?? []));
  }
  return problems;
}

function sizesUpTo(longest: number): [first: number, ...later: number[]] {
  return longest / 10 < SHORTEST ? [longest] : [...sizesUpTo(longest / 10), longest];
}

/** So many characters of a repeated text; its end is another sign, at which a pattern that began in vain begins again. */
function longText(repeated: string, size: number): string {
  return `${repeated.repeat(Math.ceil(size / repeated.length))}x`;
}

/** How long it takes with so many characters of a text, by how long it took with fewer. */
function timeOf(read: Read, { repeated, size: sizeBefore, ms: before }: Timed, size: number): Timed {
  const linear = MOST_GROWTH * (size / sizeBefore) * Math.max(before, LEAST_MS);
  const allowed = size <= OF_CHARACTERS ? Math.min(linear, MOST_MS) : linear;
  const { ms, thrown } = leastMs(read, longText(repeated, size), allowed);
  const what = `${JSON.stringify(repeated)} of ${size} characters`;
  if (thrown) return { repeated, size, ms, problem: `${what} ends with a ${thrown.name}: ${thrown.message}` };
  if (ms <= allowed) return { repeated, size, ms };
  return { repeated, size, ms, problem: `${what} takes ${ms.toFixed()} ms, of ${sizeBefore} ${before.toFixed(1)} ms` };
}

/** The least time of a few tries; one is enough when it is good. */
function leastMs(read: Read, text: string, allowed: number): { ms: number; thrown?: Error } {
  let least = Infinity;
  for (let tries = 1; ; tries++) {
    let thrown: unknown;
    const ms = cpuMsOf(() => {
      try {
        read(text);
      } catch (error) {
        thrown = error;
      }
    });
    // A refusal in a sentence is an answer; a mistake of ours is none.
    if (thrown instanceof Error && /^(?:Range|Type)Error$/.test(thrown.name)) return { ms: 0, thrown };
    least = Math.min(least, ms);
    if (least <= allowed / 2 || tries === TRIES) return { ms: least };
  }
}
