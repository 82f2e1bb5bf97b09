import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exitCodeOf } from '../../src/cli/exit-code';
import { program } from '../../src/cli/program';
import { terminalFor } from './terminal';
import { CAPTIONS } from './bad-input/captions';
import { UNSAID } from './bad-input/unsaid';
import { VOICES } from './bad-input/voices';
import { STORIES } from './bad-input/stories';
import { SCRIPTS } from './bad-input/scripts';
import { CHOICES } from './bad-input/choices';
import { COMMANDS } from './bad-input/commands';
import { DESTINATIONS } from './bad-input/destinations';

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

const CASES = [...CAPTIONS, ...VOICES, ...STORIES, ...SCRIPTS, ...CHOICES, ...COMMANDS, ...DESTINATIONS, ...UNSAID];

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
