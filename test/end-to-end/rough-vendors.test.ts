import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const STORY = join(ROOT, 'examples', 'the-lighthouse-keeper.md');

describe('a film by simulated vendors at their unkindest', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'storyreel-rough-'))));
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each([3, 8])('is made, and keeps the image limit, whatever goes wrong (seed %d)', async (seed) => {
    const film = join(directory, `${seed}.mp4`);
    const args = ['make', STORY, '--format', 'square', '--simulated', '--vendors', `rough:${seed}`, '--out', film];
    const env = { ...process.env, STORYREEL_HOME: join(directory, 'home'), TEMPORAL_ADDRESS: '' };
    const run = await new Promise<{ code: number | null; output: string }>((resolve) => {
      const command = [join(ROOT, 'dist', 'cli', 'index.js'), ...args];
      const child = execFile(process.execPath, command, { cwd: directory, env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, output: stdout + stderr }),
      );
    });
    expect(run.code === 0 ? 0 : run.output).toBe(0);
    expect(run.output).toContain('Verdict: 0 violations of the image limit, 0 hidden retries.');
    expect((await stat(film)).size).toBeGreaterThan(100_000);
  });
});
