import { access, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withWorkDirectory } from '../../../src/media/ffmpeg/work-directory';

describe('a work directory', () => {
  let root: string;
  beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'storyreel-test-'))));
  afterEach(() => rm(root, { recursive: true }));

  it('is private, is another one each time, and is gone afterwards with all that is in it', async () => {
    const used = await withWorkDirectory(join(root, 'new'), async (first) =>
      withWorkDirectory(join(root, 'new'), async (second) => {
        await writeFile(join(first, 'clip.mp4'), 'x');
        expect((await stat(first)).mode & 0o777).toBe(0o700);
        return [first, second];
      }),
    );
    expect(new Set(used).size).toBe(2);
    expect(await readdir(join(root, 'new'))).toEqual([]);
  });

  it('is in directories that are private too, where it is the first to make them', async () => {
    await withWorkDirectory(join(root, 'home', 'work'), async () => undefined);
    expect((await stat(join(root, 'home'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, 'home', 'work'))).mode & 0o777).toBe(0o700);
  });

  it('is gone when its use fails, and the failure is passed on', async () => {
    let used = '';
    const failing = withWorkDirectory(root, async (directory) => {
      used = directory;
      throw new Error('no more disk');
    });
    await expect(failing).rejects.toThrow('no more disk');
    await expect(access(used)).rejects.toThrow('ENOENT');
  });
});
