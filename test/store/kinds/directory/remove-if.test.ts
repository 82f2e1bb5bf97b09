import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asideOf, lookAt, placeOf } from '../../../../src/store/kinds/directory/put-aside';
import { removeIf } from '../../../../src/store/kinds/directory/remove-if';

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

describe('a file that somebody looks at while it is put aside', () => {
  const look = () => lookAt(path, () => readFile(path, 'utf8').catch(() => undefined));

  it('is there for them, and stays', async () => {
    const removed = await removeIf(path, async () => {
      expect(await look()).toBe('a sea');
      return true;
    });
    expect(removed).toBe(false);
    expect(await readdir(directory)).toEqual(['file']);
  });

  it('is there although the process died that put it aside', async () => {
    await rename(path, asideOf(path));
    expect(await look()).toBe('a sea');
  });

  it('is missing when it is not there at all, and other files are', async () => {
    await rename(path, asideOf(join(directory, 'another')));
    expect(await look()).toBeUndefined();
    expect(placeOf(asideOf(path))).toBe(path);
  });
});
