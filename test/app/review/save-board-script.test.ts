import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveBoardScript } from '../../../src/app/review/save-board-script';
import { boardOf } from '../../../src/domain/making/board/board-of';
import { newMaking } from '../../../src/domain/making/new-making';
import { newOrder } from '../../../src/domain/film/order/order';
import { fillDisk } from '../../support/store/fill-disk';
import { canMount, mountDisk, unmountDisk } from '../../support/store/tiny-disk';

const SCENES = [{ text: 'The sea was calm.', imagePrompt: 'a sea' }];
const ORDER = newOrder({ title: 'The Sea', text: 'A.' }, { script: { title: 'The Sea', scenes: SCENES } });
const BOARD = boardOf(newMaking(ORDER, { mixesSound: true }));

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-script-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the script of a board', () => {
  it('leaves a file that is there as it is', async () => {
    const path = join(directory, 'script.json');
    await writeFile(path, 'mine');
    await expect(saveBoardScript(BOARD, path)).rejects.toThrow(`${path} is there already: name another file`);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  it('is refused where there is no directory for it', async () => {
    const path = join(directory, 'none', 'script.json');
    await expect(saveBoardScript(BOARD, path)).rejects.toThrow(
      `No script can be written to ${join(directory, 'none')}: there is no such directory; make it first, or name another place with --script.`,
    );
  });
});

(canMount() ? describe : describe.skip)('the script of a board, where the disk is full', () => {
  it('is refused, and leaves nothing there', async () => {
    mountDisk(directory, 1);
    try {
      await fillDisk(directory);
      await expect(saveBoardScript(BOARD, join(directory, 'script.json'))).rejects.toThrow(
        `No script can be written to ${directory}: its disk is full; free some space there, or name another place with --script.`,
      );
      expect(await readdir(directory)).toEqual(['ballast']);
    } finally {
      unmountDisk(directory);
    }
  });
});
