import { type Case, GOOD, sceneOf, story } from './case';

/** Voices, speeds and casts that nobody has. */
export const VOICES: Case[] = [
  ['a speed that nobody speaks at', GOOD, ['make', 's.md', '--speed', '2'], /from 0\.8 to 1\.3, such as 1\.15/],
  ['a speed in words', GOOD, ['make', 's.md', '--speed', 'fast'], /from 0\.8 to 1\.3/],
  ['a cast without voices', GOOD, ['make', 's.md', '--cast', 'Mira'], /such as "Mira=slt,Tom=rms"/],
  ['a cast with a name twice', GOOD, ['make', 's.md', '--cast', 'Tom=slt,Tom=rms'], /each name once/],
  ['a cast of somebody else', GOOD, ['make', 's.md', '--cast', 'Zed=slt'], /"s" has nobody called "Zed"/],
  [
    'a cast with a voice that nobody has',
    story('"Go," said Mira.'),
    ['make', 's.md', '--cast', 'Mira=emily'],
    /The voice should be one of: heart.*It is "emily"/,
  ],
  [
    'a cast with a voice that was not added',
    story('"Go," said Mira.'),
    ['make', 's.md', '--cast', 'Mira=emma'],
    /storyreel voices add emma/,
  ],
  [
    'parts of a scene that are other words than its text',
    sceneOf({ parts: [{ text: 'A boat.', speaker: 'Mira' }] }),
    ['make', 's.json'],
    /scenes\[0\]\.parts should have the words of its text, but has others/,
  ],
  ['a sample of a voice that nobody has', {}, ['voices', 'play', 'emily'], /The voice should be one of: heart/],
  ['a sample of one that was not added', {}, ['voices', 'play', 'emma'], /storyreel voices add emma/],
  [
    'a voice to add that there is none',
    {},
    ['voices', 'add', 'klingon'],
    /no voice klingon to add: expected some of emma/,
  ],
];
