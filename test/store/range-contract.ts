import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArtifactError } from '../../src/store/artifact-store';
import { makeText } from './kinds/directory/store-on-disk';
import { freshStore, textOf, type OpenStore } from './fresh-store';

const KEY = 'a'.repeat(64);

/** What every artifact store gives a player, which asks for ranges. */
export function describeRanges(name: string, open: OpenStore): void {
  describe(`the ${name} asked for a range of bytes`, () => {
    const fresh = freshStore(open);

    it('gives those from the first up to, and without, the second number', async () => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      for (let from = 0; from <= 5; from++) {
        for (let to = from; to <= 5; to++) {
          expect(await textOf(await fresh.store.openRange(artifact, from, to))).toBe('a sea'.slice(from, to));
        }
      }
      const empty = await fresh.store.putBytes(KEY, 'text/plain', new Uint8Array());
      expect(await textOf(await fresh.store.openRange(empty, 0, 0))).toBe('');
    });

    it('streams large ones piece by piece, from the middle or whole', async () => {
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));
      const artifact = await fresh.store.putBytes(KEY, 'video/mp4', bytes);
      for (const [from, to] of [
        [0, 300_000],
        [1, 300_000],
        [123_456, 234_567],
      ] as const) {
        const pieces = (await (await fresh.store.openRange(artifact, from, to)).toArray()) as Buffer[];
        expect(Buffer.concat(pieces).equals(bytes.subarray(from, to))).toBe(true);
      }
    });

    it.each([
      [-1, 3],
      [3, 2],
      [0, 6],
      [6, 6],
      [0.5, 3],
      [0, Number.NaN],
      [0, Infinity],
    ])('refuses %d to %d of five bytes, before it reads', async (from, to) => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const opened = fresh.store.openRange(artifact, from, to);
      await expect(opened).rejects.toThrow(RangeError);
      await expect(opened).rejects.toThrow(`a text/plain of 5 bytes, the end not included, but got ${from} to ${to}.`);
    });

    it('says that the artifact is not there, or is of another size, before the stream begins', async () => {
      const lost = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await expect(fresh.store.openRange(lost, 0, 0)).rejects.toMatchObject({ name: 'ArtifactError', artifact: lost });
      const { result: artifact } = await makeText(fresh.store, 'a sea');
      await fresh.spoil(artifact.sha256, Buffer.from('a longer lie'));
      await expect(fresh.store.openRange(artifact, 1, 2)).rejects.toMatchObject({ name: 'ArtifactError', artifact });
      expect((await makeText(fresh.store, 'a sea')).reused).toBe(false);
    });

    it('takes no name that is no hash for a path', async () => {
      await writeFile(join(fresh.directory, 'mine'), 'mine');
      const artifact = { key: KEY, mediaType: 'text/plain', bytes: 4, sha256: '../../mine' };
      await expect(fresh.store.openRange(artifact, 0, 4)).rejects.toThrow(ArtifactError);
      expect(await readFile(join(fresh.directory, 'mine'), 'utf8')).toBe('mine');
    });

    it('never gives all bytes of a whole artifact that is damaged', async () => {
      const bytes = Buffer.alloc(200_000, 'a sea');
      const artifact = await fresh.store.putBytes(KEY, 'video/mp4', bytes);
      await fresh.spoil(artifact.sha256, Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')]));
      let came = 0;
      const read = async () => {
        for await (const piece of await fresh.store.openRange(artifact, 0, bytes.length))
          came += (piece as Buffer).length;
      };
      await expect(read()).rejects.toMatchObject({ name: 'ArtifactError', artifact });
      expect(came).toBeLessThan(bytes.length);
    });

    it('lets who reads stop in the middle', async () => {
      const artifact = await fresh.store.putBytes(KEY, 'video/mp4', Buffer.alloc(500_000, 1));
      for (let time = 0; time < 20; time++) {
        for await (const piece of await fresh.store.openRange(artifact, 5, 500_000)) {
          expect((piece as Buffer)[0]).toBe(1);
          break;
        }
      }
      expect(await fresh.store.readBytes(artifact)).toHaveLength(500_000);
    });
  });
}
