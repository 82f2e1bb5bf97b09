import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder } from '../../../src/domain/film/order/order';
import { newProgress } from '../../../src/domain/progress/progress';
import { saveFilm } from '../../../src/client/files/save-film';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import { createMemoryStore } from '../../support/store/memory-store';

let directory: string;
let store: ArtifactStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-save-'));
  store = createMemoryStore();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function manifestOf(video: string, subtitles: string): Promise<Manifest> {
  return {
    order: newOrder({ title: 'The Sea', text: 'A sea.' }),
    script: { title: 'The Sea' },
    scenes: [],
    film: {
      video: await store.putBytes('k', 'video/mp4', Buffer.from(video)),
      subtitles: await store.putBytes('k', 'application/x-subrip', Buffer.from(subtitles)),
      frames: 30,
      durationMs: 1000,
    },
    steps: newProgress('The Sea'),
  };
}

const textOf = (name: string) => readFile(join(directory, name), 'utf8');

describe('saving a film', () => {
  it('writes the film, and its subtitles and manifest beside it', async () => {
    const manifest = await manifestOf('film', 'words');
    const saved = await saveFilm(store, manifest, join(directory, 'The Sea.mp4'));
    expect(saved.video).toBe(join(directory, 'The Sea.mp4'));
    expect((await readdir(directory)).toSorted()).toEqual(['The Sea.manifest.json', 'The Sea.mp4', 'The Sea.srt']);
    expect(await textOf('The Sea.mp4')).toBe('film');
    expect(await textOf('The Sea.srt')).toBe('words');
    expect(JSON.parse(await textOf('The Sea.manifest.json'))).toEqual(manifest);
  });

  it('writes subtitles as WebVTT, thumbnails and chapters too, where the film has them', async () => {
    const manifest = await manifestOf('film', 'words');
    const [thumbnail, cover, chapters] = await Promise.all(
      ['wide', 'tall', '0:00 The Sea\n'].map((text) => store.putBytes('k', 'x/y', Buffer.from(text))),
    );
    const webVtt = await store.putBytes('k', 'text/vtt', Buffer.from('WEBVTT\n'));
    const film = { ...manifest.film, webVtt, chapters: chapters! };
    const whole = { ...manifest, film, thumbnail: { thumbnail: thumbnail!, cover: cover! } };
    const saved = await saveFilm(store, whole, join(directory, 'a.mp4'));
    expect(saved).toEqual({
      video: join(directory, 'a.mp4'),
      subtitles: join(directory, 'a.srt'),
      webVtt: join(directory, 'a.vtt'),
      thumbnail: join(directory, 'a.thumbnail.jpg'),
      cover: join(directory, 'a.cover.jpg'),
      chapters: join(directory, 'a.chapters.txt'),
      manifest: join(directory, 'a.manifest.json'),
    });
    expect(await Promise.all(['a.thumbnail.jpg', 'a.cover.jpg', 'a.chapters.txt'].map(textOf))).toEqual([
      'wide',
      'tall',
      '0:00 The Sea\n',
    ]);
    expect(await textOf('a.vtt')).toBe('WEBVTT\n');
    expect(await readdir(directory)).toHaveLength(7);
  });

  it('takes the place of the film that was there before', async () => {
    await writeFile(join(directory, 'a.mp4'), 'an older and longer film');
    await saveFilm(store, await manifestOf('film', 'words'), join(directory, 'a.mp4'));
    expect(await textOf('a.mp4')).toBe('film');
  });

  it('leaves the film that was there, and nothing half-written, when the new one cannot be had', async () => {
    await writeFile(join(directory, 'a.mp4'), 'older');
    const manifest = await manifestOf('film', 'words');
    manifest.film.video.sha256 = '0'.repeat(64);
    await expect(saveFilm(store, manifest, join(directory, 'a.mp4'))).rejects.toThrow('not in the store');
    expect(await textOf('a.mp4')).toBe('older');
    expect((await readdir(directory)).filter((file) => file.endsWith('.part'))).toEqual([]);
  });
});
