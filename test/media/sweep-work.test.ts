import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepWork } from '../../src/media/sweep-work';

const HOUR_MS = 60 * 60_000;
const NOW_MS = Date.parse('2026-03-01T12:00:00Z');

describe('the sweep of the work root', () => {
  let root: string;
  beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'storyreel-test-'))));
  afterEach(() => rm(root, { recursive: true }));

  async function left(name: string, hoursAgo: number): Promise<void> {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'clip.mp4'), 'x');
    const time = new Date(NOW_MS - hoursAgo * HOUR_MS);
    await utimes(join(root, name), time, time);
  }

  it('removes what is older than a day, with all that is in it, and nothing else', async () => {
    await left('work-old', 25);
    await left('work-of-today', 23);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual(['work-of-today']);
    expect(await readdir(join(root, 'work-of-today'))).toEqual(['clip.mp4']);
  });

  it('has nothing to do where nobody has worked yet', async () => {
    await expect(sweepWork(join(root, 'none'))).resolves.toBeUndefined();
  });
});
