import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { program } from '../../src/cli/program';

/** The rooms whose sentences tell a person what to type, in the words of the command line. */
const ROOMS = ['app', 'client', 'domain', 'cli'];
const SOURCE = join(__dirname, '..', '..', 'src');
/** Of other programs. */
const NOT_OURS = /temporal worker deployment .*|npm run --silent/g;

const filesOf = (room: string) =>
  readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file));
const files = ROOMS.flatMap(filesOf);
const sources = files.map((file) => {
  const text = readFileSync(join(SOURCE, file), 'utf8').replace(NOT_OURS, '');
  return { file, code: text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '') };
});

let commands: Map<string, Command>;
beforeAll(async () => {
  const whole = await program(() => {
    throw new Error('no command is run here');
  });
  commands = new Map(whole.commands.map((command) => [command.name(), command]));
});

const optionsOf = (command: Command): string[] => [
  ...['--help', ...command.options.flatMap(({ long }) => (long ? [long] : []))],
  ...command.commands.flatMap(optionsOf),
];

describe('a sentence that says what to type', () => {
  it('names options that there are', () => {
    const known = new Set(['--version', ...[...commands.values()].flatMap(optionsOf)]);
    const named = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => ({ file, option })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ option }) => !known.has(option))).toEqual([]);
  });

  it('names commands that there are, with options of theirs', () => {
    const named = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/\bstoryreel ([a-z]+)((?: [^"'`\n:;]*)?)/g)].map(([, name = '', rest = '']) => ({
        file,
        name,
        options: rest.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [],
      })),
    );
    expect(named.length).toBeGreaterThan(30);
    const wrong = named.filter(({ name, options }) => {
      const command = commands.get(name);
      return !command || options.some((option) => !optionsOf(command).includes(option));
    });
    expect(wrong).toEqual([]);
  });
});
