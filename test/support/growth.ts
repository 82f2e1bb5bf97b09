const [SMALL, LARGE, LARGER, LARGEST] = [3_000, 30_000, 100_000, 1_000_000] as const;

/** Where 1 MB would take so many milliseconds even if all is well, 100 kB say as much. */
const TOO_SLOW_MS = 1_000;

/** So many times as long as its text has grown may a function take; a quadratic one takes ten times as long as that, or more. */
const MOST_GROWTH = 5;

/** Shorter than this, in milliseconds of the processor, a time says nothing. */
const LEAST_MS = 5;

/** A text of 1 MB is tried where one of 30 kB took so many times as long as one of 3 kB, and so many milliseconds. */
const SUSPECT = { growth: 14, ms: 5 };

/** So many texts are tried at 30 kB, those that took longest at 3 kB: what grows too fast takes milliseconds there already. */
const MOST_LARGE = 12;

/** A busy machine makes one try slow, and not three of them. */
const TRIES = 3;

const SIGNS = Array.from('a1 \n.-<[({"\'`*_#|>&!$\\~@%=^/\u00a0’海ก👍');

/** Texts that patterns were seen to choke on, of which a long one is made by repeating. */
const REPEATED = [
  ...SIGNS,
  ...['a-', 'a.', 'a. ', 'A.B ', 'a,', '1,', '1/', '1.', '$1 ', '1% ', '5" ', 'e\u0301', 'Aa ', 'X1'],
  ...['[a](', '***a ', '- a\n', '# a\n', '|a|\n', 'x\n\n', '<!--', '<a ', '{"a":', 'http://a', '](', '"a" '],
  ...['word ', 'credit ', 'model ', 'said "a', 'The Aa ', '(a ', 'old '],
];

/** So many characters of a repeated text; its end is another sign, at which a pattern that began in vain begins again. */
function longText(repeated: string, size: number): string {
  return `${repeated.repeat(Math.ceil(size / repeated.length))}x`;
}

/**
 * What a function does with texts that grow from 3 kB to 1 MB: a sentence for each where its time grows faster than about linearly, or
 * where it ends as no function should. Of 1 MB are those texts that took it longest for their length. Counts the processor's time, so that a
 * busy machine changes little.
 */
export function growthProblems(read: (text: string) => unknown, texts: readonly string[] = REPEATED): string[] {
  const smalls = texts.map((repeated) => ({ repeated, small: timeOf(read, repeated, SMALL, Infinity, SMALL) }));
  const tried = smalls
    .toSorted((a, b) => b.small.ms - a.small.ms)
    .slice(0, MOST_LARGE)
    .map(({ repeated, small }) => ({ repeated, small, large: timeOf(read, repeated, LARGE, small.ms, SMALL) }));
  const slowest = tried.reduce((slow, each) => (each.large.ms > slow.large.ms ? each : slow));
  const largest = tried
    .filter(({ small, large }) => !large.problem && large.ms > Math.max(SUSPECT.ms, SUSPECT.growth * small.ms))
    .map(({ repeated, large }) => timeOf(read, repeated, largestFor(large.ms), large.ms, LARGE));
  const again = slowest.large.problem
    ? []
    : [timeOf(read, slowest.repeated, largestFor(slowest.large.ms), slowest.large.ms, LARGE)];
  const all = [...smalls.map(({ small }) => small), ...tried.map(({ large }) => large), ...largest, ...again];
  return all.flatMap(({ problem }) => problem ?? []);
}

/** How long a text is tried at most, where one of 30 kB takes so many milliseconds. */
function largestFor(ms: number): number {
  return (ms * LARGEST) / LARGE > TOO_SLOW_MS ? LARGER : LARGEST;
}

/** How long it takes with so many characters of a text, where `sizeBefore` of them took `before` milliseconds. */
function timeOf(
  read: (text: string) => unknown,
  repeated: string,
  size: number,
  before: number,
  sizeBefore: number,
): { ms: number; problem?: string } {
  const allowed = MOST_GROWTH * (size / sizeBefore) * Math.max(before, LEAST_MS);
  const { ms, thrown } = leastMs(read, longText(repeated, size), allowed);
  const what = `${JSON.stringify(repeated)} of ${size} characters`;
  if (thrown) return { ms, problem: `${what} ends with a ${thrown.name}: ${thrown.message}` };
  if (ms <= allowed) return { ms };
  return { ms, problem: `${what} takes ${Math.round(ms)} ms, of ${sizeBefore} ${Math.round(before)} ms` };
}

/** The least time of a few tries; one is enough when it is good. */
function leastMs(read: (text: string) => unknown, text: string, allowed: number): { ms: number; thrown?: Error } {
  let least = Infinity;
  for (let tries = 1; ; tries++) {
    const from = process.cpuUsage();
    try {
      read(text);
    } catch (error) {
      // A refusal in a sentence is an answer; a mistake of ours is none.
      if (/^(?:Range|Type)Error$/.test((error as Error).name)) return { ms: 0, thrown: error as Error };
    }
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
    if (least <= allowed / 2 || tries === TRIES) return { ms: least };
  }
}
