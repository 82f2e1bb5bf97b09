import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOnce } from '../../src/activities/step/make-once';
import type { Artifact } from '../../src/domain/film/artifact';
import { ArtifactError, type StoreRecord } from '../../src/store/artifact-store';
import { describeCare } from './care-contract';
import { makeText } from './kinds/directory/store-on-disk';
import { freshStore, textOf, type OpenStore } from './fresh-store';
import { describeRanges } from './range-contract';

const KEY = 'a'.repeat(64);

function recordOf(overrides: Partial<StoreRecord> = {}): StoreRecord {
  const recipe = {
    step: 'test',
    inputs: { text: 'x' },
    provider: 'p',
    model: 'm',
    settings: {},
    version: '1',
    take: 1,
  };
  return { key: KEY, recipe, result: { made: 1 }, artifacts: [], startedAtMs: 1, endedAtMs: 2, ...overrides };
}

/** What every artifact store must do. */
export function describeArtifactStore(name: string, open: OpenStore): void {
  describe(`the ${name} as an artifact store`, () => {
    const fresh = freshStore(open);

    it('gives back the bytes it was given', async () => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const sha256 = '14f769dbfe7978459a52aff1415debb6f44d9fc6178f69fc680691a391fdcdec';
      expect(artifact).toEqual({ key: KEY, mediaType: 'text/plain', bytes: 5, sha256 });
      expect(Buffer.from(await fresh.store.readBytes(artifact)).toString()).toBe('a sea');
    });

    it('names the same artifact for the same content, from bytes or from a file', async () => {
      const path = join(fresh.directory, 'file');
      await writeFile(path, 'a sea');
      const fromFile = await fresh.store.putFile(KEY, 'text/plain', path);
      expect(fromFile).toEqual(await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea')));
      expect(await readFile(path, 'utf8')).toBe('a sea');
    });

    it('copies an artifact to a new file, and never over one that is there', async () => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const path = join(fresh.directory, 'copy');
      await fresh.store.copyTo(artifact, path);
      expect(await readFile(path, 'utf8')).toBe('a sea');
      await expect(fresh.store.copyTo(artifact, path)).rejects.toThrow('EEXIST');
    });

    it('says so when an artifact is not there', async () => {
      const artifact = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await expect(fresh.store.readBytes(artifact)).rejects.toThrow(ArtifactError);
      await expect(fresh.store.copyTo(artifact, join(fresh.directory, 'copy'))).rejects.toThrow(ArtifactError);
    });

    it('says which artifact it is that is not there, as data', async () => {
      const artifact = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await expect(fresh.store.readBytes(artifact)).rejects.toMatchObject({ artifact });
      await expect(fresh.store.copyTo(artifact, join(fresh.directory, 'copy'))).rejects.toMatchObject({ artifact });
    });

    it('never takes a name that is no hash for a path', async () => {
      const path = join(fresh.directory, 'mine');
      await writeFile(path, 'mine');
      for (const sha256 of ['../../mine', `../../../${path}`, '', 'A'.repeat(64)]) {
        const artifact = { key: KEY, mediaType: 'text/plain', bytes: 4, sha256 };
        await expect(fresh.store.readBytes(artifact)).rejects.toThrow(ArtifactError);
        await expect(fresh.store.copyTo(artifact, join(fresh.directory, 'copy'))).rejects.toThrow(ArtifactError);
      }
      expect(await readFile(path, 'utf8')).toBe('mine');
    });

    it('stores the same bytes again when they are there', async () => {
      const [first, second] = [
        await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea')),
        Buffer.from('a sea'),
      ];
      expect(await fresh.store.putBytes(KEY, 'text/plain', second)).toEqual(first);
      expect(Buffer.from(await fresh.store.readBytes(first)).toString()).toBe('a sea');
    });

    it('keeps an artifact without a single byte', async () => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', new Uint8Array());
      expect(await fresh.store.readBytes(artifact)).toHaveLength(0);
      await fresh.store.copyTo(artifact, join(fresh.directory, 'copy'));
      expect(await readFile(join(fresh.directory, 'copy'), 'utf8')).toBe('');
    });

    it('is not changed by what is done to bytes and records that were given to it or came from it', async () => {
      const bytes = Buffer.from('a sea');
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', bytes);
      bytes.fill(0);
      (await fresh.store.readBytes(artifact)).fill(0);
      expect(Buffer.from(await fresh.store.readBytes(artifact)).toString()).toBe('a sea');
      const record = recordOf();
      const saved = await fresh.store.saveRecord(record);
      (record.result as { made: number }).made = 2;
      const [found] = [await fresh.store.findRecord(KEY)];
      expect(found?.result).toEqual({ made: 1 });
      (found!.result as { made: number }).made = 3;
      expect((await fresh.store.findRecord(KEY))?.result).toEqual({ made: 1 });
      expect(saved.key).toBe(KEY);
    });

    it("lets two workers' attempts at one recipe at the same time end with one result, whose bytes are there", async () => {
      let both = 0;
      let meet: () => void;
      const met = new Promise<void>((resolve) => (meet = resolve));
      const { signal: never } = new AbortController();
      const attempt = (text: string) =>
        makeOnce({ ...fresh.store }, recordOf().recipe, never, async ({ keepBytes }) => {
          if (++both === 2) meet();
          await met;
          return keepBytes('text/plain', Buffer.from(text));
        });
      const [one, other] = await Promise.all([attempt('first'), attempt('second')]);
      expect(one.result).toEqual(other.result);
      const text = Buffer.from(await fresh.store.readBytes(one.result)).toString();
      expect(['first', 'second']).toContain(text);
      const later = await attempt('third');
      expect(later).toMatchObject({ reused: true, result: one.result });
    });

    it('has no record of a recipe before one is saved', async () => {
      expect(await fresh.store.findRecord(KEY)).toBeUndefined();
    });

    it('finds the record that was saved, with its artifacts', async () => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const record = recordOf({ artifacts: [artifact], result: { artifact } });
      expect(await fresh.store.saveRecord(record)).toEqual(record);
      expect(await fresh.store.findRecord(KEY)).toEqual(record);
    });

    it('lets the first of two records for one recipe win', async () => {
      const first = recordOf({ result: 'first' });
      await fresh.store.saveRecord(first);
      expect(await fresh.store.saveRecord(recordOf({ result: 'second' }))).toEqual(first);
      expect(await fresh.store.findRecord(KEY)).toEqual(first);
    });

    it('lets one of many records saved at the same time win, for all', async () => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, result) => fresh.store.saveRecord(recordOf({ result }))),
      );
      expect(new Set(results.map((record) => record.result)).size).toBe(1);
    });

    it('drops a record whose bytes are not there, so that the work can be done again', async () => {
      const lost = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await fresh.store.saveRecord(recordOf({ artifacts: [lost] }));
      expect(await fresh.store.findRecord(KEY)).toBeUndefined();
      const again = recordOf({ result: 'again' });
      expect(await fresh.store.saveRecord(again)).toEqual(again);
    });

    it('never gives out bytes that are not those of the artifact, and has them made again', async () => {
      for (const read of [
        (artifact: Artifact) => fresh.store.readBytes(artifact),
        (artifact: Artifact) => fresh.store.copyTo(artifact, join(fresh.directory, 'copy')),
        (artifact: Artifact) => fresh.store.openRange(artifact, 0, 5).then(textOf),
      ]) {
        const { result: artifact } = await makeText(fresh.store, 'a sea');
        await fresh.spoil(artifact.sha256, Buffer.from('a lie'));
        await expect(read(artifact)).rejects.toMatchObject({ name: 'ArtifactError', artifact });
        expect((await makeText(fresh.store, 'a sea')).reused).toBe(false);
        expect(Buffer.from(await fresh.store.readBytes(artifact)).toString()).toBe('a sea');
      }
    });
  });

  describeRanges(name, open);
  describeCare(name, open);
}
