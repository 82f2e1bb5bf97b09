import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../../../src/app/place/place';
import { PlaceTaken } from '../../../src/app/place/place-taken';
import { refuseTaken } from '../../../src/app/place/refuse-taken';
import { writeFilm } from '../../../src/app/place/write-film';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder } from '../../../src/domain/film/order/order';
import { newProgress } from '../../../src/domain/progress/progress';
import { createMemoryStore } from '../../support/store/memory-store';

const store = createMemoryStore();
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-write-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** The manifest of a film of this text, which the store has; all have one title. */
async function filmOf(text: string, bytes = text): Promise<Manifest> {
  return {
    order: newOrder({ title: 'The Sea', text }),
    script: { title: 'The Sea' },
    scenes: [],
    film: {
      video: await store.putBytes('k', 'video/mp4', Buffer.from(`film ${bytes}`)),
      subtitles: await store.putBytes('k', 'application/x-subrip', Buffer.from(`words ${bytes}`)),
      frames: 30,
      durationMs: 1000,
    },
    steps: newProgress('The Sea'),
  };
}

const pathOf = (name: string) => join(directory, name);
const textOf = (name: string) => readFile(pathOf(name), 'utf8');
const place = (ifTaken: Place['ifTaken']): Place => ({ path: pathOf('The Sea.mp4'), ifTaken, isNamed: true });
const write = async (manifest: Manifest, ifTaken: Place['ifTaken'] = 'another name') =>
  (await writeFilm(store, manifest, place(ifTaken))).video.slice(directory.length + 1);

const names = (...films: string[]) => films.flatMap((name) => [`${name}.manifest.json`, `${name}.mp4`, `${name}.srt`]);

describe('a film that is written where nothing is', () => {
  it('has the name of its place', async () => {
    expect(await write(await filmOf('A'))).toBe('The Sea.mp4');
    expect((await readdir(directory)).toSorted()).toEqual(names('The Sea'));
    expect([await textOf('The Sea.mp4'), await textOf('The Sea.srt')]).toEqual(['film A', 'words A']);
  });
});

describe('a film whose place is taken', () => {
  it.each(['The Sea.mp4', 'The Sea.srt', 'The Sea.manifest.json', 'The Sea.cover.jpg', 'The Sea.chapters.txt'])(
    "by somebody's %s has another name, and that file stays as it is",
    async (theirs) => {
      await writeFile(pathOf(theirs), 'mine');
      const { film, ...others } = await filmOf('A');
      const [picture, chapters] = [await store.putBytes('k', 'image/jpeg', Buffer.from('A')), film.subtitles];
      const whole = { ...others, film: { ...film, chapters }, thumbnail: { thumbnail: picture, cover: picture } };
      expect(await write(whole)).toBe('The Sea 2.mp4');
      expect(await textOf(theirs)).toBe('mine');
      const beside = ['The Sea 2.chapters.txt', 'The Sea 2.cover.jpg', 'The Sea 2.thumbnail.jpg'];
      expect((await readdir(directory)).toSorted()).toEqual([...names('The Sea 2'), ...beside, theirs].toSorted());
    },
  );

  it('by another film has the first name that is free', async () => {
    expect(await write(await filmOf('A'))).toBe('The Sea.mp4');
    expect(await write(await filmOf('B'))).toBe('The Sea 2.mp4');
    expect(await write(await filmOf('C'))).toBe('The Sea 3.mp4');
    expect(await Promise.all(names('The Sea').slice(1).map(textOf))).toEqual(['film A', 'words A']);
  });

  it('by itself from before takes its own place, made anew or not, whole or not', async () => {
    await write(await filmOf('A'));
    expect(await write(await filmOf('A'))).toBe('The Sea.mp4');
    expect(await write(await filmOf('A', 'made anew'))).toBe('The Sea.mp4');
    await rm(pathOf('The Sea.mp4'));
    expect(await write(await filmOf('A'))).toBe('The Sea.mp4');
    expect(await textOf('The Sea.mp4')).toBe('film A');
  });

  it.each(['The Sea.mp4', 'The Sea.srt'])(
    'by itself with a %s that somebody has changed has another name',
    async (changed) => {
      await write(await filmOf('A'));
      await writeFile(pathOf(changed), 'changed');
      expect(await write(await filmOf('A'))).toBe('The Sea 2.mp4');
      expect(await textOf(changed)).toBe('changed');
    },
  );

  it.each(['null', '[]', '{}', '{"order":{}}', '{"order":{"story":{}},"film":1}', '{"film":{}'])(
    'by a manifest of something else, %s, has another name',
    async (json) => {
      await writeFile(pathOf('The Sea.manifest.json'), json);
      expect(await write(await filmOf('A'))).toBe('The Sea 2.mp4');
    },
  );

  it('is refused where a person named the file, before any work, and at its end', async () => {
    await writeFile(pathOf('The Sea.mp4'), 'mine');
    const manifest = await filmOf('A');
    const job = { order: manifest.order, place: place('refuse') };
    for (const refused of [refuseTaken([job]), write(manifest, 'refuse')]) {
      await expect(refused).rejects.toThrow(PlaceTaken);
      await expect(refused).rejects.toThrow(
        /The Sea\.mp4, .* name another file with --out, or have it replaced with --force/,
      );
    }
    expect(await textOf('The Sea.mp4')).toBe('mine');
    await expect(refuseTaken([{ ...job, place: place('another name') }])).resolves.toBeUndefined();
  });

  it('is not refused where it is its own from before', async () => {
    const manifest = await filmOf('A');
    await write(manifest, 'refuse');
    await expect(refuseTaken([{ order: manifest.order, place: place('refuse') }])).resolves.toBeUndefined();
    expect(await write(manifest, 'refuse')).toBe('The Sea.mp4');
  });

  it('replaces whatever is there where a person wants that', async () => {
    await writeFile(pathOf('The Sea.mp4'), 'mine');
    expect(await write(await filmOf('A'), 'replace')).toBe('The Sea.mp4');
    expect(await textOf('The Sea.mp4')).toBe('film A');
  });
});

describe('a film of an earlier version, which has no .vtt', () => {
  it("is written where its files are, and leaves somebody's .vtt as it is", async () => {
    const manifest = await filmOf('A');
    await writeFile(pathOf('The Sea.vtt'), 'mine');
    expect(await write(manifest)).toBe('The Sea.mp4');
    expect(await write(manifest, 'refuse')).toBe('The Sea.mp4');
    await expect(refuseTaken([{ order: manifest.order, place: place('refuse') }])).resolves.toBeUndefined();
    expect(await textOf('The Sea.vtt')).toBe('mine');
  });

  it.each(['The Sea.chapters.txt', 'The Sea.cover.jpg'])('leaves %s too, of which it has none', async (name) => {
    await writeFile(pathOf(name), 'mine');
    expect(await write(await filmOf('A'))).toBe('The Sea.mp4');
    expect(await textOf(name)).toBe('mine');
  });

  it("is not where it was when it has a .vtt by now, and somebody's is there", async () => {
    const manifest = await filmOf('A');
    await write(manifest);
    await writeFile(pathOf('The Sea.vtt'), 'mine');
    const webVtt = await store.putBytes('k', 'text/vtt', Buffer.from('WEBVTT'));
    const anew = { ...manifest, film: { ...manifest.film, webVtt } };
    expect(await write(anew)).toBe('The Sea 2.mp4');
    expect([await textOf('The Sea.vtt'), await textOf('The Sea 2.vtt')]).toEqual(['mine', 'WEBVTT']);
    expect(await write(anew)).toBe('The Sea 2.mp4');
  });
});

describe('films with one title that are written at the same time', () => {
  it('all keep their files', async () => {
    const texts = ['A', 'B', 'C', 'D', 'E', 'F'];
    const manifests = await Promise.all(texts.map((text) => filmOf(text)));
    const written = await Promise.all(manifests.map((manifest) => write(manifest)));
    expect(new Set(written).size).toBe(texts.length);
    const films = await Promise.all(written.map(textOf));
    expect(films).toEqual(texts.map((text) => `film ${text}`));
    const subtitles = await Promise.all(written.map((name) => textOf(name.replace('.mp4', '.srt'))));
    expect(subtitles).toEqual(texts.map((text) => `words ${text}`));
  });

  it('are one file where they are one film', async () => {
    const manifest = await filmOf('A');
    const written = await Promise.all([1, 2, 3, 4].map(() => write(manifest)));
    expect(written).toEqual(written.map(() => 'The Sea.mp4'));
    expect((await readdir(directory)).toSorted()).toEqual(names('The Sea'));
    expect(await textOf('The Sea.mp4')).toBe('film A');
  });
});
