import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STORYREEL = join(__dirname, '..', '..', 'dist', 'cli', 'index.js');
const STORY = join(__dirname, '..', '..', 'examples', 'the-lighthouse-keeper.md');

function storyreel(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const environment = { ...process.env, STORYREEL_HOME: join(tmpdir(), 'storyreel-never-made') };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [STORYREEL, ...args], { env: environment }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe('the command line', () => {
  it.each([
    ['a story that is not there', ['make', 'none.md'], 'There is no file none.md.'],
    ['an unknown voice', ['make', STORY, '--voice', 'emily'], 'There is no voice "emily"'],
    ['a language without a voice', ['make', STORY, '--language', 'fr'], 'No voice here speaks "fr"'],
    ['an unknown format', ['make', STORY, '--format', 'round'], 'portrait, landscape, square'],
    ['an unknown option', ['make', STORY, '--fast'], "unknown option '--fast'"],
    ['no story', ['make'], "missing required argument 'story'"],
    ['an unknown command', ['bake'], "unknown command 'bake'"],
  ])('refuses %s before any work, with one sentence and exit code 2', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await storyreel(...args);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('explains itself', async () => {
    expect(await storyreel('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('make [options] <story>'),
    });
    expect(await storyreel('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
