import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, constantFrom, oneof, record, tuple } from 'fast-check';
import { expectReadable } from '../sentence';
import type { Target } from '../target';
import { shortTexts } from '../texts';

const PROGRAM = join(__dirname, '../../dist/cli/index.js');

/** Without those that begin something which goes on. */
const COMMANDS = [
  'make',
  'list',
  'show',
  'report',
  'cancel',
  'watch',
  'gate',
  'store',
  'voices',
  'fonts',
  'completion',
  'none',
];

const OPTIONS = [
  ...[
    '--format',
    '--voice',
    '--scenes',
    '--style',
    '--language',
    '--music',
    '--captions',
    '--caption-colour',
    '--cast',
  ],
  ...[
    '--speed',
    '--max-cost',
    '--thumbnail',
    '--pronounce',
    '--logo',
    '--out',
    '--html',
    '--force',
    '--for',
    '--json',
    '--plan',
    '--x',
  ],
];
const WORDS = [
  's.md',
  's.json',
  'bad.json',
  'missing.md',
  '-1',
  '0',
  '12',
  'none',
  'portrait',
  'film-1',
  '',
  '.',
  '/proc/x.mp4',
  'bash',
];

/** The documented ones: done, failed, wrong input, interrupted. */
const CODES = [0, 1, 2, 130];

/** The arguments of the command line, where no Temporal server is. */
export const commandLine: Target<{ args: string[] }> = {
  cases: record({
    args: tuple(
      constantFrom(...COMMANDS),
      array(oneof({ weight: 3, arbitrary: constantFrom(...WORDS, ...OPTIONS) }, shortTexts.map(withoutNul)), {
        maxLength: 5,
      }),
    ).map(([command, rest]) => [command, ...rest]),
  }),
  async take({ args }) {
    const directory = await mkdtemp(join(tmpdir(), 'line-'));
    try {
      await writeFile(join(directory, 's.md'), '# The Sea\n\nA calm sea at dawn.');
      await writeFile(join(directory, 's.json'), '{"title":"T","scenes":[{"text":"A sea.","imagePrompt":"sea"}]}');
      await writeFile(join(directory, 'bad.json'), '{"title":7}');
      const { code, told } = await run(args, directory);
      if (!CODES.includes(code)) throw new Error(`It ended with ${code}: ${told.slice(0, 500)}`);
      if (/^\s+at .*:\d+:\d+\)?$/mu.test(told))
        throw new Error(`It told where in the code it failed: ${told.slice(0, 500)}`);
      if (/[^\P{Cc}\n\t]/u.test(told))
        throw new Error(`It told control characters: ${JSON.stringify(told.slice(0, 500))}`);
      if (code !== 0)
        told
          .split('\n')
          .slice(-1)
          .forEach(() =>
            expectReadable(
              told
                .trim()
                .replace(/\n+\(--help.*$/s, '.')
                .slice(-1500),
            ),
          );
      const left = await readdir(join(directory, 'home')).catch(() => []);
      if (left.some((name) => /claim|lock|\.pid$/.test(name))) throw new Error(`It left behind ${left.join(', ')}.`);
    } finally {
      await rm(directory, { recursive: true });
    }
  },
};

/** No argument of a program can hold it. */
function withoutNul(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '');
}

function run(args: string[], cwd: string): Promise<{ code: number; told: string }> {
  const env = {
    PATH: process.env['PATH'],
    STORYREEL_HOME: join(cwd, 'home'),
    // Where nobody is.
    TEMPORAL_ADDRESS: '127.0.0.1:1',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { cwd, env, timeout: 100_000 }, (error, _stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, told: stderr });
    });
  });
}
