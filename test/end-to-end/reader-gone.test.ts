import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const STORY = join(ROOT, 'examples', 'the-lighthouse-keeper.md');

describe('a command whose output nobody reads any more', () => {
  let home: string;
  beforeAll(async () => (home = await mkdtemp(join(tmpdir(), 'storyreel-reader-gone-'))));
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('ends well, and leaves nothing of what it has begun', async () => {
    const args = ['make', STORY, '--simulated', '--out', join(home, 'film.mp4')];
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'index.js'), ...args], {
      cwd: home,
      env: { ...process.env, STORYREEL_HOME: home, TEMPORAL_ADDRESS: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await exited).toEqual([0, null]);
    expect(await readdir(home)).toEqual([]);
  });
});
