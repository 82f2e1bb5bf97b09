import { type Case, GOOD } from './case';

/** Captions that cannot be drawn, and formats that there are not. */
export const CAPTIONS: Case[] = [
  [
    'captions of a kind that there is not',
    GOOD,
    ['make', 's.md', '--captions', 'disco'],
    /Allowed choices are phrase, word/,
  ],
  [
    'captions in a colour by name',
    GOOD,
    ['make', 's.md', '--caption-colour', 'red'],
    /a colour such as #FFD040.*is "red"/,
  ],
  ['captions of no size', GOOD, ['make', 's.md', '--caption-size', 'big'], /a number from 40 to 300/],
  ['captions of a giant size', GOOD, ['make', 's.md', '--caption-size', '900'], /a number from 40 to 300, but is 900/],
  [
    'captions in a font that is not known',
    GOOD,
    ['make', 's.md', '--caption-font', 'wingdings'],
    /no font "wingdings"/,
  ],
  [
    'captions in a font that is not there',
    GOOD,
    ['make', 's.md', '--caption-font', 'anton'],
    /storyreel fonts add anton/,
  ],
  [
    'a caption style that is not there',
    GOOD,
    ['make', 's.md', '--caption-style', 'c.json'],
    /There is no file c\.json/,
  ],
  [
    'a caption style with a field that is unknown',
    { ...GOOD, 'c.json': '{"fontSize":3}' },
    ['make', 's.md', '--caption-style', 'c.json'],
    /c\.json is no caption style: fontSize should be left out/,
  ],
  ['a film for nobody', GOOD, ['make', 's.md', '--for', 'betamax'], /Allowed choices are youtube, shorts/],
  [
    'a landscape film for shorts',
    GOOD,
    ['make', 's.md', '--for', 'shorts', '--format', 'landscape'],
    /A film for shorts is portrait, and not landscape/,
  ],
];
