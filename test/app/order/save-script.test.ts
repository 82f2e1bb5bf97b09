import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveScript } from '../../../src/app/order/save-script';
import { fillDisk } from '../../support/store/fill-disk';
import { canMount, mountDisk, unmountDisk } from '../../support/store/tiny-disk';

const SCRIPT = { title: 'The Sea', scenes: [{ text: 'A sea.', imagePrompt: 'sea' }] };

let directory: string;
let film: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-script-'));
  film = join(directory, 'the-sea.mp4');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('a script that is saved', () => {
  it('is beside its film, and once only', async () => {
    const path = join(directory, 'the-sea.script.json');
    expect(await saveScript(SCRIPT, film)).toBe(path);
    expect(await saveScript(SCRIPT, film)).toBe(path);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(SCRIPT);
    expect(await readdir(directory)).toEqual(['the-sea.script.json']);
  });

  it('leaves one that a person has changed as it is', async () => {
    await writeFile(join(directory, 'the-sea.script.json'), 'changed');
    expect(await saveScript(SCRIPT, film)).toBe(join(directory, 'the-sea.script-2.json'));
    expect(await readFile(join(directory, 'the-sea.script.json'), 'utf8')).toBe('changed');
  });

  it('does not replace what cannot be read', async () => {
    // A link to itself: unlike permissions, it stops root as well.
    const path = join(directory, 'the-sea.script.json');
    await symlink(path, path);
    await expect(saveScript(SCRIPT, film)).rejects.toMatchObject({ code: 'ELOOP' });
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
  });
});

(canMount() ? describe : describe.skip)('a script that is saved where the disk is full', () => {
  it('is told of, with what to do', async () => {
    mountDisk(directory, 1);
    try {
      await fillDisk(directory);
      await expect(saveScript(SCRIPT, film)).rejects.toThrow(
        `There is no room for ${join(directory, 'the-sea.script.json')}. Free some space there, or name another place with --out, ` +
          'and give the same command again.',
      );
      expect(await readdir(directory)).toEqual(['ballast']);
    } finally {
      unmountDisk(directory);
    }
  });
});
