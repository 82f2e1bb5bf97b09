import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exitCodeOf } from '../../src/cli/exit-code';
import { program } from '../../src/cli/program';
import { terminalFor } from './terminal';

const GOOD_SCENE = { text: 'A sea.', imagePrompt: 'sea' };

let directory: string;
let said: string[];
const from = process.cwd();

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-bad-'));
  process.chdir(directory);
  said = [];
});
afterEach(async () => {
  process.chdir(from);
  await rm(directory, { recursive: true, force: true });
});

/** Runs the command line in this process; answers its exit code and all it told of what went wrong. */
async function storyreel(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<{ code: number; told: string }> {
  const told: string[] = [];
  const commands = await program(() => terminalFor({ STORYREEL_HOME: join(directory, 'home'), ...environment }, said));
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap((sub) => all(sub))];
  for (const command of all(commands)) {
    command.configureOutput({ writeErr: (text) => told.push(text), writeOut: (text) => said.push(text) });
  }
  try {
    await commands.parseAsync(args, { from: 'user' });
    return { code: 0, told: told.join('') };
  } catch (error) {
    const code = exitCodeOf(error, (sentence) => told.push(sentence));
    return { code, told: told.join('') };
  }
}

/** What is wrong, the files that are there, the command line, and a piece of the sentence that is expected. */
type Case = [what: string, files: { [name: string]: string | Uint8Array }, args: string[], sentence: RegExp];

const script = (change: object) => ({ 's.json': JSON.stringify({ title: 'T', scenes: [GOOD_SCENE], ...change }) });
const sceneOf = (change: object) => script({ scenes: [{ ...GOOD_SCENE, ...change }] });
const story = (content: string | Uint8Array) => ({ 's.md': content });
const GOOD = story('A sea. A boat.');

const CASES: Case[] = [
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
  [
    'an end card of no words, by what was typed',
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
  [
    'more scenes than a story has words for',
    GOOD,
    ['make', 's.md', '--scenes', '500'],
    /"s": The story should have words for 500 scenes, but they fill only 4\. Ask for fewer/,
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
  ['an empty story', story(''), ['make', 's.md'], /s\.md holds no story: expected some text, found none\./],
  ['a story of white space', story(' \n\t\n'), ['make', 's.md'], /holds no story/],
  ['a title without a story', story('# The Sea\n'), ['make', 's.md'], /holds no story/],
  ['a story without a word', story('... !!! ---'), ['make', 's.md'], /holds no story/],
  ['a story of emoji', story('🌊⛵'), ['make', 's.md'], /holds no story/],
  [
    'a story that is too long',
    story('word '.repeat(4_001)),
    ['make', 's.md'],
    /at most 20000 characters.*it has 20004/,
  ],
  ['a word that is too long', story(`A ${'long'.repeat(60)} word.`), ['make', 's.md'], /a word of 240 characters/],
  ['a file that is far too large', story('a'.repeat(1_000_001)), ['make', 's.md'], /too large for a story/],
  ['a binary file', story(Uint8Array.from([0x89, 0x50, 0, 0])), ['make', 's.md'], /s\.md is a binary file/],
  ['a story that is not there', {}, ['make', 'none.md'], /There is no file none\.md\./],
  ['a name that no file can have', {}, ['make', `${'x'.repeat(300)}.md`], /^No file has so long a name as x{60}…\.$/m],
  ['a directory for a story', {}, ['make', '.'], /\. is a directory; expected a story/],
  ['a Latin-1 story', story(Uint8Array.from([0x41, 0xe9, 0x20])), ['make', 's.md'], /not UTF-8 text: byte 1 \(0xe9\)/],
  ['a story cut in a character', story(Uint8Array.from([0x41, 0x42, 0xc3])), ['make', 's.md'], /byte 2 \(0xc3\)/],
  [
    'a UTF-16 story',
    story(Buffer.from('\uFEFFA sea', 'utf16le')),
    ['make', 's.md'],
    /is UTF-16 text\. Save it as UTF-8/,
  ],
  [
    'a story in other letters',
    story('Жил-был старик у самого синего моря.'),
    ['make', 's.md'],
    /not written in Latin letters/,
  ],
  [
    'a draft of which only the script is to be made',
    GOOD,
    ['make', 's.md', '--draft', '--plan'],
    /cannot go with --draft/,
  ],
  [
    'a draft in a language without an offline voice',
    GOOD,
    ['make', 's.md', '--draft', '--language', 'de'],
    /A draft has an offline voice/,
  ],
  ['a thumbnail of no scene', GOOD, ['make', 's.md', '--thumbnail', '0'], /Expected the number of a scene, or none/],
  ['one bad story among good ones', { ...GOOD, 'b.md': '' }, ['make', 's.md', 'b.md'], /b\.md holds no story/],

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

  [
    'an unknown voice',
    GOOD,
    ['make', 's.md', '--voice', 'emily'],
    /The voice should be one of: heart.*slt.*It is "emily"/,
  ],
  [
    'a language without a voice',
    GOOD,
    ['make', 's.md', '--language', 'fr'],
    /offline narrator speaks "en" only, but the language is "fr"/,
  ],
  [
    'more scenes than a film may have',
    GOOD,
    ['make', 's.md', '--scenes', '501'],
    /Expected a whole number from 1 to 500/,
  ],
  ['no scenes', GOOD, ['make', 's.md', '--scenes', '0'], /whole number from 1 to 500/],
  ['scenes for a script that has its own', script({}), ['make', 's.json', '--scenes', '3'], /leave --scenes out/],
  [
    'music of a mood that is none',
    GOOD,
    ['make', 's.md', '--music', 'sad'],
    /There is no file sad\. Music is calm, wonder, tense, happy, none, or a file of your own/,
  ],
  [
    'a file as music that is not there',
    GOOD,
    ['make', 's.md', '--music', 'mine.mp3'],
    /There is no file mine\.mp3\.$/m,
  ],
  [
    'a story as music',
    GOOD,
    ['make', 's.md', '--music', './s.md'],
    /s\.md should be WAV, MP3, M4A, Ogg or FLAC to be music/,
  ],
  ['a voice for cards that there are none of', GOOD, ['make', 's.md', '--speak-cards'], /--speak-cards is about cards/],
  [
    'a card of too many words',
    GOOD,
    ['make', 's.md', '--end-card', 'word '.repeat(41)],
    /'--end-card <text>' .* It should be text of 1 to 200 characters, but has 205/,
  ],
  ['a logo that is not there', GOOD, ['make', 's.md', '--logo', 'mine.png'], /There is no file mine\.png/],
  [
    'a drawing as a logo',
    { ...GOOD, 'l.png': '<svg xmlns="a"/>' },
    ['make', 's.md', '--logo', 'l.png'],
    /l\.png should be PNG, JPEG or WebP to be a logo, but is an SVG drawing/,
  ],
  [
    'a logo that is cut',
    { ...GOOD, 'l.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
    ['make', 's.md', '--logo', 'l.png'],
    /l\.png cannot be read as a picture/,
  ],
  [
    'a place for no logo',
    GOOD,
    ['make', 's.md', '--logo-place', 'top-left'],
    /about a logo: name its file with --logo/,
  ],
  [
    'a logo that nobody would see',
    GOOD,
    ['make', 's.md', '--logo', 'l.png', '--logo-opacity', '0'],
    /Expected a number from 0\.05 to 1/,
  ],
  [
    'a licence of music that is composed',
    GOOD,
    ['make', 's.md', '--music', 'calm', '--music-licence', 'mine'],
    /--music-licence is about music of your own/,
  ],
  ['a style of no words', GOOD, ['make', 's.md', '--style', ' '], /Expected 1 to 300 characters, but it has 0/],
  ['a style that is too long', GOOD, ['make', 's.md', '--style', 'ink '.repeat(100)], /but it has 399/],
  [
    'a script whose style is too long',
    script({ style: 's'.repeat(301) }),
    ['make', 's.json'],
    /style should be text of 1 to 300 characters, but has 301/,
  ],
  ['a cost that is no amount', GOOD, ['make', 's.md', '--max-cost', '-1'], /Expected US dollars, such as 0\.05/],
  [
    'a trial that nobody waits for',
    GOOD,
    ['make', 's.md', '--simulated', '--detach'],
    /cannot be ordered with --detach/,
  ],
  ['a language that is none', GOOD, ['make', 's.md', '--language', '!!'], /"!!" is no language: expected a tag/],
  ['an unknown format', GOOD, ['make', 's.md', '--format', 'round'], /'round' is invalid.*portrait, landscape, square/],
  ['an unknown option', GOOD, ['make', 's.md', '--fast'], /unknown option '--fast'/],
  ['an option without its value', GOOD, ['make', 's.md', '--out'], /'--out <path>' argument missing/],
  ['an unknown command', {}, ['bake', 's.md'], /unknown command 'bake'/],
  ['no story', {}, ['make'], /missing required argument 'story'/],
  ['no id', {}, ['show'], /missing required argument 'id'/],
  ['a number that is none', {}, ['list', '--most', 'all'], /Expected a whole number from 1 to 1000/],
  ['a moment that is none', {}, ['list', '--since', 'tomorrow'], /Expected how long ago, such as 24h or 7d/],
  ['a cursor that is none', {}, ['list', '--after', 'here'], /Expected what an earlier list told/],
  ['a codec server with nothing to decode', {}, ['codec'], /There is nothing to decode: set STORYREEL_ENCRYPTION_KEYS/],
  ['a codec server at no port', {}, ['codec', '--port', 'ui'], /Expected a port from 0 to 65535/],
  ['a hold without an end', {}, ['gate', 'hold', 'long'], /Expected a duration such as 90s, 10m or 1h/],
  [
    'a review of what there is not',
    GOOD,
    ['make', 's.md', '--review', 'script,clips'],
    /Expected some of script, voices, pictures/,
  ],
  ['a time for no review', GOOD, ['make', 's.md', '--review-timeout', '2h'], /are about a review: add --review/],
  [
    'what is done after no time',
    GOOD,
    ['make', 's.md', '--review', 'script', '--unanswered', 'go-on'],
    /says what is done after --review-timeout/,
  ],
  [
    'a time that is none',
    GOOD,
    ['make', 's.md', '--attention-timeout', 'soon'],
    /Expected a duration such as 90s, 10m/,
  ],
  [
    'a review that nobody could answer',
    GOOD,
    ['make', 's.md', '--simulated', '--review', 'script'],
    /nobody else reaches its server: leave --review out/,
  ],
  [
    'a command that nobody would run',
    GOOD,
    ['make', 's.md', '--detach', '--notify', 'true'],
    /--notify is run by whoever looks on/,
  ],
  [
    'a change of no scene',
    {},
    ['revise', 'film-1', '--text', 'A sea.'],
    /required option '--scene <number>' not specified/,
  ],
  ['a scene that is no number', {}, ['skip', 'film-1', '--scene', 'two'], /Expected the number of a scene, from 1 on/],
  [
    'scenes that are no numbers',
    {},
    ['approve', 'film-1', '--scene', '3-1'],
    /Expected numbers of scenes, such as 3 or 1,3-5/,
  ],
  [
    'a take that is none',
    {},
    ['revise', 'film-1', '--scene', '1', '--take', '0'],
    /Expected new, or the number of a take/,
  ],
  ['a name of no letters', {}, ['pause', 'film-1', '--as', ' '], /--as is a name of 1 to 60 characters, but it has 0/],
  [
    'a script that is none to approve',
    { 's.txt': 'A sea.' },
    ['approve', 'film-1', '--script', 's.txt'],
    /s\.txt is no script: expected a file in \.json/,
  ],
  ['an unknown shell', {}, ['completion', 'tcsh'], /'tcsh' is invalid.*bash, zsh, fish/],
  ['an unknown queue', {}, ['worker', '--queues', 'images'], /no queue images: expected some of storyreel/],
  ['a worker without a server', {}, ['worker'], /TEMPORAL_ADDRESS says which server/],

  ['a film that is no MP4', GOOD, ['make', 's.md', '--out', 'film.avi'], /film\.avi must end in \.mp4/],
  [
    'a film in no directory',
    GOOD,
    ['make', 's.md', '--out', 'none/film.mp4'],
    /none: there is no such directory; make it first, or name another place with --out/,
  ],
  [
    "a film where somebody's file is",
    { ...GOOD, 'f.mp4': 'mine' },
    ['make', 's.md', '--out', 'f.mp4'],
    /f\.mp4, .* is not this film's: name another file with --out, or have it replaced with --force/,
  ],
  [
    'several films in one file',
    { ...GOOD, 'b.md': 'B.' },
    ['make', 's.md', 'b.md', '--out', 'f.mp4'],
    /2 films cannot all be f\.mp4/,
  ],
  [
    'two films of one name',
    { 's.md': '# T\nA.', 'b.md': '# T\nB.' },
    ['make', 's.md', 'b.md'],
    /would both become .*T\.mp4/,
  ],
];

describe('bad input', () => {
  it.each(CASES)(
    'such as %s gets a sentence and exit code 2, before any work',
    async (_what, files, args, sentence) => {
      for (const [name, content] of Object.entries(files)) await writeFile(name, content);
      const { code, told } = await storyreel(args);
      expect(told).toMatch(sentence);
      expect(code).toBe(2);
      expect(said).toEqual([]);
    },
  );

  it.each([
    [
      'more scenes than the chosen scriptwriter can be asked for',
      { STORYREEL_SCRIPTWRITER: 'gemini', GEMINI_API_KEY: 'canary-key' },
      /The scriptwriter gemini can be asked for 12 scenes at most, but --scenes is 13\. Ask for fewer, or divide/,
      ['--scenes', '13'],
    ],
    [
      'a purse that is too small',
      { STORYREEL_ILLUSTRATOR: 'together', TOGETHER_API_KEY: 'canary-key' },
      /up to \$0\.0025 .*more than the \$0\.0020 that it is allowed/,
      ['--max-cost', '0.002'],
    ],
    [
      'a purse for a vendor whose price nobody knows',
      { STORYREEL_ILLUSTRATOR: 'together', TOGETHER_API_KEY: 'canary-key', STORYREEL_IMAGE_MODEL: 'new/model' },
      /what the pictures of together\/new\/model cost is not known\. Set the price/,
      ['--max-cost', '1'],
    ],
    ['a setting that is no number', { STORYREEL_RENDERS: 'many' }, /STORYREEL_RENDERS must be a whole number.*"many"/],
    [
      'a Temporal address that does not answer',
      { TEMPORAL_ADDRESS: '127.0.0.1:1' },
      /No Temporal server answers at 127\.0\.0\.1:1/,
    ],
    ['a home that cannot be a directory', { STORYREEL_HOME: '/dev/null/home' }, /STORYREEL_HOME cannot be used/],
  ] as [string, NodeJS.ProcessEnv, RegExp, string[]?][])(
    'such as %s, too',
    async (_what, environment, sentence, options = []) => {
      await writeFile('s.md', 'A sea.');
      const before = process.env;
      process.env = { ...before, ...environment };
      try {
        expect(await storyreel(['make', 's.md', ...options], environment)).toEqual({
          code: 2,
          told: expect.stringMatching(sentence),
        });
      } finally {
        process.env = before;
      }
    },
  );
});
