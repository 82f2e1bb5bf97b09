import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import sharp from 'sharp';
import type { Connected } from '../../../src/app/connection/connected';
import { InputError } from '../../../src/app/input-error';
import { saveStoryboard } from '../../../src/app/storyboard/save-storyboard';
import type { FilmClient } from '../../../src/client/film-client';
import type { Settings } from '../../../src/config/settings';
import type { Artifact } from '../../../src/domain/film/artifact';
import { newOrder } from '../../../src/domain/film/order/order';
import { newProgress } from '../../../src/domain/progress/progress';
import type { Board } from '../../../src/domain/making/board/board';
import { openStore } from '../../../src/store/open-store';
import { FULL_DISKS, whereWritingFails } from '../../support/store/where-writing-fails';
import { aBoard, aScene } from '../../report-page/storyboard/a-board';

const SERVER_NOW_MS = Date.parse('2026-03-01T12:00:00Z');

let directory: string;
let picture: Artifact;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-storyboard-'));
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  picture = await openStore(join(directory, 'store')).putBytes('a'.repeat(64), 'image/png', bytes);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Saves the storyboard of a film with this board, at a place in the directory. */
function saved(board: Board, out = '.', { id = 'film-1', force = false } = {}) {
  const films: Partial<FilmClient> = {
    summary: async (id) => ({ id, title: '', state: 'being made', startedAtMs: 1 }),
    board: async () => board,
    order: async () => newOrder({ title: 'The Sea', text: 'A sea.' }),
    serverNowMs: async () => SERVER_NOW_MS,
  };
  return savedOf(films as FilmClient, out, { id, force });
}

function savedOf(films: FilmClient, out = '.', { id = 'film-1', force = false } = {}) {
  const connected = { films } as Connected;
  const settings = { storeLocation: join(directory, 'store'), fontsDirectory: join(directory, 'fonts') } as Settings;
  return saveStoryboard(connected, id, { out: isAbsolute(out) ? out : join(directory, out), force, settings });
}

const withPicture = (scene: number, artifact = picture) =>
  aScene(scene, { picture: { step: { state: 'done' }, revision: 1, artifact } });

describe('a storyboard that is saved', () => {
  it('is a page with its pictures in it and a contact sheet, called by the title of the film', async () => {
    const { page, sheets } = await saved(aBoard([withPicture(1), withPicture(2)]));
    expect([page, sheets]).toEqual([
      join(directory, 'The Sea storyboard.html'),
      [join(directory, 'The Sea storyboard.png')],
    ]);
    const html = await readFile(page, 'utf8');
    expect(html.match(/<article/g)).toHaveLength(2);
    const [, base64 = ''] = /src="data:image\/jpeg;base64,([^"]+)"/.exec(html) ?? [];
    const embedded = await sharp(Buffer.from(base64, 'base64')).metadata();
    // In the shape of the film, whatever the shape of the picture.
    expect(embedded.width / embedded.height).toBeCloseTo(9 / 16, 2);
    expect((await sharp(sheets[0]).metadata()).format).toBe('png');
  });

  it('tells by the clock of its server how long the film waits for a person', async () => {
    const waitsFor = { for: 'script' as const, scenes: [1], sinceMs: SERVER_NOW_MS, untilMs: SERVER_NOW_MS + 90_000 };
    const { page } = await saved({ ...aBoard([withPicture(1)]), waitsFor });
    expect(await readFile(page, 'utf8')).toContain('If nobody answers within 1 min 30 s');
  });

  it('is in a directory that is made where none is there, when its name ends as those of directories', async () => {
    const { page } = await saved(aBoard([withPicture(1)]), 'boards/of films/');
    expect(page).toBe(join(directory, 'boards', 'of films', 'The Sea storyboard.html'));
    expect(await readdir(join(directory, 'boards', 'of films'))).toHaveLength(2);
  });

  it('has all scenes of a long film, on sheets of about equal length', async () => {
    const { page, sheets } = await saved(
      aBoard(Array.from({ length: 45 }, (_, at) => withPicture(at + 1))),
      'board.png',
    );
    expect(page).toBe(join(directory, 'board.html'));
    expect(sheets).toEqual([join(directory, 'board.png'), join(directory, 'board-2.png')]);
    expect((await readFile(page, 'utf8')).match(/<article/g)).toHaveLength(45);
    const heights = await Promise.all(sheets.map(async (sheet) => (await sharp(sheet).metadata()).height));
    expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.3);
  });

  it('goes without pictures that the store has not, or that are none', async () => {
    const lost = { ...picture, key: 'b'.repeat(64), sha256: 'b'.repeat(64) };
    const none = await openStore(join(directory, 'store')).putBytes('c'.repeat(64), 'image/png', Buffer.from('none'));
    const { page } = await saved(aBoard([withPicture(1, lost), withPicture(2, none), withPicture(3)]));
    const html = await readFile(page, 'utf8');
    expect(html.match(/Its picture is not in this store\./g)).toHaveLength(2);
    expect(html.match(/src="data:/g)).toHaveLength(1);
  });

  it('takes the place of the one before, whole', async () => {
    await saved(aBoard([withPicture(1)]));
    const before = await readdir(directory);
    const { page } = await saved(aBoard([withPicture(1), withPicture(2)]));
    expect((await readFile(page, 'utf8')).match(/<article/g)).toHaveLength(2);
    expect(await readdir(directory)).toEqual(before);
  });

  it.each([
    ['its page, where the sheet was named', 'y.png', 'y.html'],
    ['its sheet, where the page was named', 'y.html', 'y.png'],
    ['its second sheet', 'y.html', 'y-2.png'],
  ])("does not replace somebody's file by %s, unless it is told to", async (_what, out, mine) => {
    await writeFile(join(directory, mine), 'mine');
    const before = await readdir(directory);
    const board = aBoard(Array.from({ length: 45 }, (_, at) => withPicture(at + 1)));
    const refused = saved(board, out);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(
      `${join(directory, mine)} is there already and is not known to be this film's storyboard: name another place with --out, or have it replaced with --force.`,
    );
    expect(await readFile(join(directory, mine), 'utf8')).toBe('mine');
    expect(await readdir(directory)).toEqual(before);
    await saved(board, out, { force: true });
    expect(await readFile(join(directory, mine), 'utf8')).not.toBe('mine');
  });

  it('does not replace that of another film of the same title', async () => {
    const { page } = await saved(aBoard([withPicture(1)]), 'boards/');
    const before = await readFile(page, 'utf8');
    await expect(saved(aBoard([withPicture(1)]), 'boards/', { id: 'film-12' })).rejects.toThrow(
      /The Sea storyboard\.html is there already and is not known to be this film's storyboard/,
    );
    expect(await readFile(page, 'utf8')).toBe(before);
  });

  it('takes no place of a directory, though whatever is there is to be replaced', async () => {
    await mkdir(join(directory, 'y.png'));
    await expect(saved(aBoard([withPicture(1)]), 'y.html', { force: true })).rejects.toThrow(/y\.png is a directory/);
  });

  it('is told by the manifest of a film that is made where nobody can be asked any more', async () => {
    const scenes = [{ text: 'The end.', imagePrompt: 'A', illustration: { image: picture }, narration: {}, clip: {} }];
    const order = newOrder({ title: 'The Sea', text: 'A sea.' }, { format: 'landscape' });
    const manifest = { order, script: { title: 'The Sea' }, scenes, steps: newProgress('The Sea') };
    const films = {
      summary: async (id: string) => ({ id, title: '', state: 'made', startedAtMs: 1 }),
      board: async () => {
        throw new Error('No worker answers.');
      },
      result: async () => manifest,
    };
    const { page } = await savedOf(films as unknown as FilmClient);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('The end.');
    expect(html).toContain('--shape: 1920 / 1080');
    expect(html.match(/src="data:/g)).toHaveLength(1);
  });

  it.each(FULL_DISKS)('is refused where %s', async (code, sentence) => {
    const board = aBoard([withPicture(1)]);
    await whereWritingFails(code, async () => {
      await expect(saved(board)).rejects.toThrow(
        `No storyboard can be written to ${directory}: ${sentence}, or name another place with --out.`,
      );
    });
  });

  it.each([
    [
      'another kind of file',
      'board.pdf',
      /no place for a storyboard: expected a directory \(one with \/ at its end is made\), or a file name/,
    ],
    [
      'in a directory that is not there',
      'none/board.html',
      /none: there is no such directory; make it first, or name another/,
    ],
    [
      'where rights allow it and nothing can be written',
      '/proc/board.html',
      /\/proc: it is not writable \(E\w+\); make it writable, or name another/,
    ],
  ])('is refused before any work as %s', async (_what, out, sentence) => {
    const refused = saved(aBoard([withPicture(1)]), out);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('is refused of a film without scenes', async () => {
    await expect(saved(aBoard([], { stage: 'scripting' }))).rejects.toThrow(
      'film-1 has no scenes yet (it is at: scripting): ask again once its script is there.',
    );
  });
});
