import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeIf } from '../../../src/store/directory/remove-if';

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-remove-'));
  path = join(directory, 'file');
  await writeFile(path, 'a sea');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('a file that is removed if nobody wants it', () => {
  it('is gone when nobody wants it', async () => {
    expect(await removeIf(path, async () => true)).toBe(true);
    expect(await readdir(directory)).toEqual([]);
  });

  it('stays as it is when it is wanted after all', async () => {
    expect(await removeIf(path, async (aside) => (await readFile(aside, 'utf8')) !== 'a sea')).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('a sea');
    expect(await readdir(directory)).toEqual(['file']);
  });

  it('cannot be found while that is asked, so that whoever needs it makes it anew; and what they made stays', async () => {
    for (const unwanted of [true, false]) {
      const removed = await removeIf(path, async () => {
        await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
        await writeFile(path, `made anew, ${unwanted}`);
        return unwanted;
      });
      expect(removed).toBe(unwanted);
      expect(await readFile(path, 'utf8')).toBe(`made anew, ${unwanted}`);
      expect(await readdir(directory)).toEqual(['file']);
    }
  });

  it('stays when nobody can say whether it is wanted', async () => {
    const asked = removeIf(path, () => Promise.reject(new Error('The disk does not answer.')));
    await expect(asked).rejects.toThrow('does not answer');
    expect(await readdir(directory)).toEqual(['file']);
  });

  it('was not removed by this call when another one was first', async () => {
    const both = await Promise.all([removeIf(path, async () => true), removeIf(path, async () => true)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });
});
