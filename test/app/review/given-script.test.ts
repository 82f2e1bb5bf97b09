import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interrupted } from '../../../src/app/context';
import { givenScript, refuseOtherFilm, scriptChange } from '../../../src/app/review/given-script';
import { saveBoardScript } from '../../../src/app/review/save-board-script';
import { boardOf } from '../../../src/domain/making/board/board-of';
import { newMaking } from '../../../src/domain/making/new-making';
import { newOrder } from '../../../src/domain/film/order/order';
import type { Script } from '../../../src/domain/film/script/script';
import { makePipe } from '../../support/hostile/make-pipe';

const SCRIPT: Script = {
  title: 'The Sea',
  style: 'ink',
  scenes: [
    { text: 'Mira said: Look.', imagePrompt: 'a girl', characters: ['Mira'], parts: [{ text: 'Mira said: Look.' }] },
    { text: 'The sea was calm.', imagePrompt: 'a sea' },
  ],
};
const ORDER = newOrder({ title: 'The Sea', text: 'A. B.' }, { script: SCRIPT });
const BOARD = boardOf(newMaking(ORDER, { mixesSound: true }));
const TOLD = { title: SCRIPT.title, scenes: SCRIPT.scenes };

describe('the script of a film under review', () => {
  it('is written with whom its scenes show and who says what, and handed in as it is changes nothing', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'storyreel-script-'));
    try {
      const path = await saveBoardScript(BOARD, join(directory, 'script.json'));
      const written = JSON.parse(await readFile(path, 'utf8')) as Script;
      expect(written).toEqual(TOLD);
      expect(scriptChange(BOARD, written)).toBeUndefined();
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('is read from a file, and not waited for once somebody stops it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'storyreel-script-'));
    const pipe = join(directory, 'pipe.json');
    makePipe(pipe);
    // Opened for both it waits for nobody, and whoever reads waits for what it writes.
    const held = await open(pipe, 'r+');
    try {
      const path = join(directory, 'script.json');
      await writeFile(path, JSON.stringify(TOLD));
      const stop = new AbortController();
      expect(await givenScript(path, stop.signal)).toEqual({ script: TOLD });
      const never = givenScript(pipe, stop.signal);
      stop.abort(new Interrupted('Stopped.'));
      await expect(never).rejects.toThrow('Stopped.');
    } finally {
      await rm(directory, { recursive: true });
      await held.close();
    }
  });

  it('keeps a scene that says nothing of whom it shows, and has another one where it says otherwise', () => {
    const [girl, sea] = SCRIPT.scenes;
    const bare = { text: girl!.text, imagePrompt: girl!.imagePrompt };
    expect(scriptChange(BOARD, { ...TOLD, scenes: [bare, sea!] })).toBeUndefined();
    const shown = { ...sea!, characters: ['Tom'] };
    expect(scriptChange(BOARD, { ...TOLD, scenes: [girl!, shown] })?.scenes).toEqual([{ id: 1 }, shown]);
  });

  it('is refused where it says of the whole film what was not ordered, which would be left out', () => {
    expect(() => refuseOtherFilm({ script: SCRIPT }, ORDER)).not.toThrow();
    expect(() => refuseOtherFilm({ script: { ...SCRIPT, style: 'oil' } }, ORDER)).toThrow(
      '(style) is not what was ordered',
    );
    expect(() => refuseOtherFilm({ script: TOLD, pronunciations: { Aoife: 'Eefa' } }, ORDER)).toThrow(
      '(pronunciations) is not what was ordered',
    );
  });
});
