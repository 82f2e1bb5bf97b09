import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInputError } from '../../../src/app/input-error';
import { putOwnFiles } from '../../../src/app/place/put-own-files';

const OWN = { mark: '"mine"', called: 'the board', option: '--out' };

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-own-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const fileOf = (name: string, text = '"mine"') => ({
  path: join(directory, name),
  write: (temporary: string) => writeFile(temporary, text),
});

/** A file whose disk is full when half of it is written. */
const halfWritten = (name: string, code: string) => ({
  path: join(directory, name),
  write: async (temporary: string) => {
    await writeFile(temporary, 'half');
    throw Object.assign(new Error(`${code}: no space left on device, write`), { code });
  },
});

describe('files of a command', () => {
  it.each(['ENOSPC', 'EDQUOT'])(
    'for which there is no room (%s) leave nothing, and a person hears where and what to do',
    async (code) => {
      await writeFile(join(directory, 'b.png'), 'the "mine" of before');
      const put = putOwnFiles([fileOf('a.png'), halfWritten('b.png', code)], OWN);
      const error = await put.catch((thrown: Error) => thrown);
      expect(error).toEqual(
        new Error(
          `There is no room for ${join(directory, 'a.png')}, ${join(directory, 'b.png')}. Free some space there, or name another ` +
            'place with --out, and give the same command again.',
        ),
      );
      expect(isInputError(error)).toBe(false);
      expect(await readdir(directory)).toEqual(['b.png']);
      expect(await readFile(join(directory, 'b.png'), 'utf8')).toBe('the "mine" of before');
    },
  );

  it('are replaced by the same command that is given twice at once', async () => {
    const file = fileOf('a.html', '"mine", second');
    const write = async (temporary: string) => {
      await file.write(temporary);
      await writeFile(file.path, '"mine", first');
    };
    await putOwnFiles([{ ...file, write }], OWN);
    expect(await readFile(file.path, 'utf8')).toBe('"mine", second');
  });
});
