const SIZES = [10_000, 100_000, 1_000_000];

/** Ten times the text may take so many times as long; a quadratic function takes a hundred times. */
const MOST_GROWTH = 30;

/** Shorter than this, in milliseconds of the processor, a time says nothing. */
const LEAST_MS = 20;

/** A text of 1 MB is tried where one of a tenth took so many times as long as one of a hundredth, or so many milliseconds. */
const TRIED_AT = { growth: 14, ms: 30 };

/** A busy machine makes one try slow, and not three of them. */
const TRIES = 3;

const SIGNS = Array.from('a1 \n.-<[({"\'`*_#|>&!$\\~@%=^/\u00a0’海ก👍');

/** Texts that patterns were seen to choke on, of which a long one is made by repeating. */
export const REPEATED = [
  ...SIGNS,
  ...['a-', 'a.', 'a. ', 'A.B ', 'a,', '1,', '1/', '1.', '$1 ', '1% ', '5" ', 'e\u0301', 'Aa ', 'X1'],
  ...['[a](', '***a ', '- a\n', '# a\n', '|a|\n', 'x\n\n', '<!--', '<a ', '{"a":', 'http://a', '](', '"a" '],
  ...['word ', 'credit ', 'model ', 'said "a', 'The Aa ', '(a ', 'old '],
];

/** So many characters of a repeated text; its end is another sign, at which a pattern that began in vain begins again. */
export function longText(repeated: string, size: number): string {
  return `${repeated.repeat(Math.ceil(size / repeated.length))}x`;
}

/**
 * What a function does with a text that grows from 10 kB to 1 MB: a sentence when its time grows faster than about linearly, or when it
 * ends as no function should; undefined otherwise. Counts the processor's time, so that a busy machine changes little.
 */
export function growthProblem(read: (text: string) => unknown, repeated: string): string | undefined {
  let [before, growth] = [LEAST_MS, 0];
  for (const size of SIZES) {
    const isLargest = size === SIZES.at(-1);
    if (isLargest && growth < TRIED_AT.growth && before < TRIED_AT.ms) return undefined;
    const allowed = size === SIZES[0] ? Infinity : MOST_GROWTH * Math.max(before, LEAST_MS);
    const { ms, thrown } = leastMs(read, longText(repeated, size), allowed);
    const what = `${JSON.stringify(repeated)} of ${size} characters`;
    if (thrown) return `${what} ends with a ${thrown.name}: ${thrown.message}`;
    if (ms > allowed) return `${what} takes ${Math.round(ms)} ms, a tenth of it ${Math.round(before)} ms`;
    growth = ms / before;
    before = ms;
  }
  return undefined;
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
