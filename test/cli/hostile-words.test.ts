import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOSTILE = '\u001b[2J\u009b31m\u202eowned';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-words-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** All that the command line prints, as a person's terminal gets it. */
function printed(...args: string[]): Promise<string> {
  const storyreel = [join(__dirname, '../../dist/cli/index.js'), ...args];
  const options = { cwd: directory, env: { PATH: process.env['PATH'], STORYREEL_HOME: join(directory, 'home') } };
  return new Promise((resolve) => {
    execFile(process.execPath, storyreel, options, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

/** Nothing but signs that are read, and line ends. */
const PLAIN = /^[^\p{Cc}\u202a-\u202e]*$/u;

describe('words of somebody else, on a terminal', () => {
  it.each([
    ['the name of a file', [`${HOSTILE}.md`]],
    ['the value of an option', ['s.md', '--format', HOSTILE]],
    ['an option', ['s.md', `--${HOSTILE}`]],
    ['the fields of a script', ['s.json']],
  ])('steer nothing where they are %s', async (_what, args) => {
    await writeFile(join(directory, 's.md'), 'A calm sea.');
    await writeFile(join(directory, 's.json'), JSON.stringify({ title: HOSTILE, [HOSTILE]: 1, scenes: HOSTILE }));
    const lines = (await printed('make', ...args)).split('\n');
    expect(lines.join(' ')).toContain('owned');
    for (const line of lines) expect(line).toMatch(PLAIN);
  });
});
