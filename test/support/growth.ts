const SIZES = [10_000, 100_000, 1_000_000];

/** Ten times the text may take so many times as long; a quadratic function takes a hundred times. */
const MOST_GROWTH = 30;

/** Shorter than this, in milliseconds of the processor, a time says nothing. */
const LEAST_MS = 20;

/** Texts that patterns were seen to choke on, of which a long one is made by repeating. */
export const REPEATED = [
  ...[
    'a',
    '1',
    ' ',
    '\n',
    '.',
    '-',
    '<',
    '[',
    '(',
    '{',
    '"',
    "'",
    '`',
    '*',
    '_',
    '#',
    '|',
    '>',
    '&',
    '!',
    '$',
    '\\',
    '~',
    '@',
    '%',
  ],
  ...[
    'a-',
    'a.',
    'a. ',
    'A.B ',
    'a,',
    '1,',
    '1/',
    '$1 ',
    '1% ',
    '[a](',
    '***a ',
    '- a\n',
    '# a\n',
    '|a|\n',
    'x\n\n',
    '<!--',
  ],
  ...['word ', 'http://a', '{"a":', 'e\u0301', '\u00a0', '海', 'ก', '👍', '’'],
];

/**
 * What a function does with a text that grows from 10 kB to 1 MB: a sentence when its time grows faster than about linearly, and
 * undefined otherwise. Counts the processor's time, so that a busy machine changes nothing; ends as soon as one step is too slow.
 */
export function growthProblem(read: (text: string) => unknown, repeated: string): string | undefined {
  let before = LEAST_MS;
  for (const size of SIZES) {
    const text = repeated.repeat(Math.ceil(size / repeated.length));
    const from = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(from);
    const ms = (user + system) / 1000;
    if (size !== SIZES[0] && ms > MOST_GROWTH * before) {
      return `${JSON.stringify(repeated)} of ${size} characters takes ${ms} ms, a tenth of it ${before} ms`;
    }
    before = Math.max(ms, LEAST_MS);
  }
  return undefined;
}
