import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keepOwnFile } from '../../../src/client/own-file/keep-own-file';
import { encodeWav } from '../../../src/media/sound/wav';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import { openStore } from '../../../src/store/open-store';
import { plain } from '../../media/pictures';

const WAV = encodeWav(new Int16Array(480), 2);

let directory: string;
let store: ArtifactStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-own-file-'));
  store = openStore(join(directory, 'store'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, bytes);
  return path;
}

/** Makes all that is in the store look as if it had been used so much earlier. */
async function age(byMs: number): Promise<void> {
  const then = new Date(Date.now() - byMs);
  for (const name of await readdir(join(directory, 'store'), { recursive: true })) {
    await utimes(join(directory, 'store', name), then, then);
  }
}

describe('a file of a person', () => {
  it('is stored as it is, and known by its bytes and never by its path', async () => {
    const path = await file('mine.wav', WAV);
    const kept = await keepOwnFile(store, path, 'music');
    expect(kept).toMatchObject({ mediaType: 'audio/wav', bytes: WAV.length });
    expect(JSON.stringify(kept)).not.toContain('mine');
    await rm(path);
    expect(Buffer.from(await store.readBytes(kept)).equals(WAV)).toBe(true);
  });

  it('is the same under any name, and stored once', async () => {
    const kept = await keepOwnFile(store, await file('one.wav', WAV), 'music');
    const link = join(directory, 'link');
    await symlink(await file('other.mp3', WAV), link);
    expect(await keepOwnFile(store, link, 'music')).toEqual(kept);
    expect((await store.care.overview()).artifacts.files).toBe(1);
  });

  it('stays in a store that is swept, as long as it is ordered now and then', async () => {
    const path = await file('mine.wav', WAV);
    const kept = await keepOwnFile(store, path, 'music');
    const weekMs = 7 * 24 * 60 * 60_000;
    await age(weekMs);
    await keepOwnFile(store, path, 'music');
    await store.care.sweep({ unusedSinceMs: Date.now() - weekMs / 2 });
    await expect(store.readBytes(kept)).resolves.toHaveLength(WAV.length);
    await age(weekMs);
    await store.care.sweep({ unusedSinceMs: Date.now() - weekMs / 2 });
    await expect(store.readBytes(kept)).rejects.toThrow('not in the store');
  });

  it('is stored anew when the store has lost it', async () => {
    const path = await file('mine.wav', WAV);
    await keepOwnFile(store, path, 'music');
    await rm(join(directory, 'store', 'objects'), { recursive: true });
    await expect(store.readBytes(await keepOwnFile(store, path, 'music'))).resolves.toHaveLength(WAV.length);
  });

  it.each([
    ['empty', '', 'is empty'],
    ['text', 'my music', 'is something else, by how it begins: convert it'],
    ['a playlist', '#EXTM3U\n#EXTINF:1,\nhttp://localhost/x\n', 'is a playlist'],
    ['MIDI', 'MThd\0\0', 'is a MIDI file'],
    ['AAC', Buffer.from([0xff, 0xf1, 0x50, 0x80]), 'is an AAC file'],
  ])('is refused as music when it is %s, with what would be taken', async (_what, bytes, why) => {
    const asked = keepOwnFile(store, await file('mine.mp3', bytes), 'music');
    await expect(asked).rejects.toThrow(`mine.mp3 should be WAV, MP3, M4A, Ogg or FLAC to be music, but ${why}`);
    expect((await store.care.overview()).artifacts.files).toBe(0);
  });

  it('is refused as music when it is a picture, and as a picture when it is music', async () => {
    const picture = await file('one.png', await plain('red', 8, 8));
    await expect(keepOwnFile(store, picture, 'music')).rejects.toThrow('is a PNG picture');
    await expect(keepOwnFile(store, await file('one.wav', WAV), 'picture')).rejects.toThrow(
      'to be a picture, but is a WAV file',
    );
    await expect(keepOwnFile(store, picture, 'picture')).resolves.toMatchObject({ mediaType: 'image/png' });
  });

  it('is refused when it is too large, and not read for that', async () => {
    const path = await file('long.wav', WAV);
    await truncate(path, 300 * 2 ** 20);
    await expect(keepOwnFile(store, path, 'music')).rejects.toThrow('it has 300 MB, and may have 256 MB');
  });

  it('is refused when it is none: nothing, a directory, a pipe that nobody writes to', async () => {
    await expect(keepOwnFile(store, join(directory, 'none.wav'), 'music')).rejects.toThrow('There is no file');
    const long = join(directory, 'x'.repeat(300));
    await expect(keepOwnFile(store, long, 'music')).rejects.toThrow('No file has so long a name');
    await expect(keepOwnFile(store, directory, 'music')).rejects.toThrow('is no file');
    const pipe = join(directory, 'pipe');
    await promisify(execFile)('mkfifo', [pipe]);
    await expect(keepOwnFile(store, pipe, 'music')).rejects.toThrow('is no file');
  });

  it('is refused while it is still being written', async () => {
    const path = await file('mine.wav', WAV);
    const growing: ArtifactStore = {
      ...store,
      async putFile(...how) {
        await appendFile(path, 'more');
        return store.putFile(...how);
      },
    };
    await expect(keepOwnFile(growing, path, 'music')).rejects.toThrow('changed while it was read');
  });
});
