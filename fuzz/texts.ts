import { array, constantFrom, integer, oneof, string, tuple, type Arbitrary } from 'fast-check';

const PIECES = [
  ...[
    'A calm sea at dawn.',
    'word ',
    '"Go," said Mira. ',
    '\n',
    '\n\n',
    '# A title\n',
    '- item\n',
    '| a | b |\n',
    '> ',
  ],
  ...['[a](', '](http://a)', '<!--', '-->', '<script>', '&#x1F600;', '**', '_', '`', '~~~\n', '\\', '[^1]', '---\n'],
  ...['$1,000.50', '6\'2"', '12/31/2025', '1939-45', 'U.S.A. ', '3rd ', '9:05 pm', 'XIV', 'www.a.com', 'a@b.io'],
  ...['\u001b[2J', '\u0000', '\u202e', '\u200d', '\ufeff', '\ud800', '\u2028', '\u00a0', 'e\u0301', '\u0301'],
  ...['海', '雨が降る。', 'ก', 'שלום', 'مرحبا', '한국', 'नमस्ते', '👩‍🚀', '🏳️‍🌈', '…', '—', '“', '”', '‚', '…'],
];

/** Pieces one after another, some of them many times. */
const pieced = array(
  tuple(
    constantFrom(...PIECES),
    oneof({ weight: 9, arbitrary: integer({ min: 1, max: 3 }) }, integer({ min: 1, max: 30_000 })),
  ),
  {
    maxLength: 12,
  },
).map((pieces) =>
  pieces.map(([piece, times]) => piece.repeat(Math.min(times, Math.ceil(60_000 / piece.length)))).join(''),
);

/** Texts as nobody would write them, from none to some hundred thousand characters. */
export const texts: Arbitrary<string> = oneof(
  pieced,
  string({ unit: 'binary', maxLength: 300 }),
  string({ maxLength: 60 }),
);

/** The same, short: for names, titles and options. */
export const shortTexts: Arbitrary<string> = texts.map((text) => text.slice(0, 400));
