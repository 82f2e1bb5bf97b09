import { GOOD_SCENE, type Case, sceneOf, script, story } from './case';

/** Scripts of which no film can be made. */
export const SCRIPTS: Case[] = [
  ['a script that is not JSON', { 's.json': '{"title": ' }, ['make', 's.json'], /s\.json is not JSON/],
  [
    'a script that is a list',
    { 's.json': '[]' },
    ['make', 's.json'],
    /is not a script: the whole should be a script with title and scenes, but is a list of 0\./,
  ],
  [
    'a script without a title',
    script({ title: undefined }),
    ['make', 's.json'],
    /title should be text of 1 to 300 characters, but is missing/,
  ],
  [
    'a script with an empty title',
    script({ title: ' ' }),
    ['make', 's.json'],
    /title should be text of .*, but is blank/,
  ],
  [
    'a script whose title is too long',
    script({ title: 't'.repeat(301) }),
    ['make', 's.json'],
    /title should be text of 1 to 300 characters, but has 301 /,
  ],
  [
    'a script without scenes',
    script({ scenes: undefined }),
    ['make', 's.json'],
    /scenes should be a list of 1 to 500 scenes, but is missing/,
  ],
  [
    'a script of no scene',
    script({ scenes: [] }),
    ['make', 's.json'],
    /scenes should be a list of 1 to 500 scenes, but is a list of 0/,
  ],
  [
    'a script of too many scenes',
    script({ scenes: Array.from({ length: 501 }, () => GOOD_SCENE) }),
    ['make', 's.json'],
    /scenes should be a list of 1 to 500 scenes, but is a list of 501/,
  ],
  [
    'a script that is too long as a whole',
    script({ scenes: Array.from({ length: 300 }, () => ({ text: 'a '.repeat(1_250), imagePrompt: 'sea' })) }),
    ['make', 's.json'],
    /"T": No film can be made of this order: script should be so short .*, but would make one of \d{7} with its 300 scenes/,
  ],
  [
    'a scene without text',
    sceneOf({ text: undefined }),
    ['make', 's.json'],
    /scenes\[0\]\.text should be text of 1 to 4000 characters, but is missing/,
  ],
  [
    'a scene with empty text',
    sceneOf({ text: '' }),
    ['make', 's.json'],
    /scenes\[0\]\.text should be text of .*, but is empty/,
  ],
  [
    'a scene with too much text',
    sceneOf({ text: 'a '.repeat(2_001) }),
    ['make', 's.json'],
    /scenes\[0\]\.text should be text of 1 to 4000 characters, but has 4002/,
  ],
  [
    'a scene without a word',
    sceneOf({ text: '…' }),
    ['make', 's.json'],
    /scenes\[0\]\.text should have at least one letter or number, but has none/,
  ],
  [
    'a title that is too long',
    story(`# ${'t'.repeat(301)}\nA sea.`),
    ['make', 's.md'],
    /story\.title should be text of 1 to 300 characters, but has 301/,
  ],
  [
    'a scene whose prompt is a number',
    sceneOf({ imagePrompt: 7 }),
    ['make', 's.json'],
    /imagePrompt should be text of .*, but is 7/,
  ],
  [
    'a scene with an unknown field',
    sceneOf({ image: 'x' }),
    ['make', 's.json'],
    /scenes\[0\]\.image should be left out/,
  ],
];
