const SIGNS = Array.from('a1 \n.-<[({"\'`*_#|>&!$\\~@%=^/\u00a0’海ก👍');

/** Before a word, one after another: what opens something that nobody closes. */
const OPENED = Array.from('"\'(<*_#$«“‘„「', (sign) => `${sign}a `);

/** Texts that patterns were seen to choke on, or loops to go through again and again, of which a long one is made by repeating. */
export const CHOKED_ON: readonly string[] = [
  ...SIGNS,
  ...OPENED,
  ...[
    'a-',
    'a.',
    'a. ',
    'A.B ',
    'a,',
    '1,',
    '1/',
    '1.',
    '$1 ',
    '1% ',
    '5" ',
    '1 m ',
    'e\u0301',
    'Aa ',
    'AB ',
    'X1',
    'a ',
  ],
  ...['[a](', '***a ', '- a\n', '# a\n', '|a|\n', 'x\n\n', '<!--', '<a ', '{"a":', 'http://a', '](', '"a" '],
  ...['word ', 'credit ', 'model ', 'said "a', 'The Aa ', 'Mr. Aa Ba. ', 'old ', '"Go," she said. ', 'two red birds '],
];
