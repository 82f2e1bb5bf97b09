import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDirectories } from '../../src/store/make-directories';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'storyreel-directories-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

const isDirectory = async (path: string) => (await stat(path)).isDirectory();

describe('a directory', () => {
  it('is made with those that it is in, by as many callers as want it or others beside it at once', async () => {
    for (let round = 0; round < 20; round++) {
      const wanted = Array.from({ length: 30 }, (_none, index) =>
        join(directory, `${round}`, 'a', 'b', ...(index % 2 ? ['c'] : ['d', `${index}`])),
      );
      await Promise.all(wanted.map((path) => makeDirectories(path)));
      expect(await Promise.all(wanted.map(isDirectory))).not.toContain(false);
    }
  });

  it('and those that it is in are for whom the mode says', async () => {
    await makeDirectories(join(directory, 'a', 'b'), 0o700);
    for (const path of ['a', 'a/b']) expect((await stat(join(directory, path))).mode & 0o777).toBe(0o700);
  });

  it('that cannot be made is refused with the error of the system: in a file, and in the place of one', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(makeDirectories(join(directory, 'file', 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(makeDirectories(join(directory, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
