import { type Case, GOOD } from './case';

/** Options that were given no words, or no path: by what was typed. */
export const UNSAID: Case[] = [
  [
    'an end card of no words',
    GOOD,
    ['make', 's.md', '--end-card', ''],
    /'--end-card <text>' argument '' is invalid\. It should be text of 1 to 200 characters, but is empty\./,
  ],
  [
    'an end card of blanks where a film is made again',
    {},
    ['remake', 'film-1', '--end-card', '  '],
    /'--end-card <text>' .* but is blank\./,
  ],
  ['a voice without a name', GOOD, ['make', 's.md', '--voice', ''], /'--voice <name>' .* but is empty/],
  ['a licence of no words', GOOD, ['make', 's.md', '--music-licence', ''], /'--music-licence <text>' .* is empty/],
  ...['logo', 'music', 'pronounce', 'caption-style'].map((option): Case => [
    `no file for --${option}`,
    GOOD,
    ['make', 's.md', `--${option}`, ''],
    new RegExp(`'--${option} <\\w+>' .* Expected the path of a file, but it is empty\\.`),
  ]),
  [
    'no file for the picture of a scene',
    {},
    ['revise', 'film-1', '--scene', '1', '--image', ''],
    /'--image <file>' .* Expected the path of a file/,
  ],
];
