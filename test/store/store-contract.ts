import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOnce } from '../../src/activities/step/make-once';
import { ArtifactError, type ArtifactStore, type StoreRecord } from '../../src/store/artifact-store';

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

/** What every artifact store must do; `open` answers a new, empty store. */
export function describeArtifactStore(name: string, open: (directory: string) => ArtifactStore): void {
  describe(`the ${name} as an artifact store`, () => {
    let directory: string;
    let store: ArtifactStore;

    beforeEach(async () => {
      directory = await mkdtemp(join(tmpdir(), 'storyreel-store-'));
      store = open(join(directory, 'store'));
    });
    afterEach(() => rm(directory, { recursive: true, force: true }));

    it('gives back the bytes it was given', async () => {
      const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const sha256 = '14f769dbfe7978459a52aff1415debb6f44d9fc6178f69fc680691a391fdcdec';
      expect(artifact).toEqual({ key: KEY, mediaType: 'text/plain', bytes: 5, sha256 });
      expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
    });

    it('names the same artifact for the same content, from bytes or from a file', async () => {
      const path = join(directory, 'file');
      await writeFile(path, 'a sea');
      const fromFile = await store.putFile(KEY, 'text/plain', path);
      expect(fromFile).toEqual(await store.putBytes(KEY, 'text/plain', Buffer.from('a sea')));
      expect(await readFile(path, 'utf8')).toBe('a sea');
    });

    it('copies an artifact to a new file, and never over one that is there', async () => {
      const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const path = join(directory, 'copy');
      await store.copyTo(artifact, path);
      expect(await readFile(path, 'utf8')).toBe('a sea');
      await expect(store.copyTo(artifact, path)).rejects.toThrow('EEXIST');
    });

    it('says so when an artifact is not there', async () => {
      const artifact = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await expect(store.readBytes(artifact)).rejects.toThrow(ArtifactError);
      await expect(store.copyTo(artifact, join(directory, 'copy'))).rejects.toThrow(ArtifactError);
    });

    it('says which artifact it is that is not there, as data', async () => {
      const artifact = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await expect(store.readBytes(artifact)).rejects.toMatchObject({ artifact });
      await expect(store.copyTo(artifact, join(directory, 'copy'))).rejects.toMatchObject({ artifact });
    });

    it('never takes a name that is no hash for a path', async () => {
      const path = join(directory, 'mine');
      await writeFile(path, 'mine');
      for (const sha256 of ['../../mine', `../../../${path}`, '', 'A'.repeat(64)]) {
        const artifact = { key: KEY, mediaType: 'text/plain', bytes: 4, sha256 };
        await expect(store.readBytes(artifact)).rejects.toThrow(ArtifactError);
        await expect(store.copyTo(artifact, join(directory, 'copy'))).rejects.toThrow(ArtifactError);
      }
      expect(await readFile(path, 'utf8')).toBe('mine');
    });

    it('stores the same bytes again when they are there', async () => {
      const [first, second] = [await store.putBytes(KEY, 'text/plain', Buffer.from('a sea')), Buffer.from('a sea')];
      expect(await store.putBytes(KEY, 'text/plain', second)).toEqual(first);
      expect(Buffer.from(await store.readBytes(first)).toString()).toBe('a sea');
    });

    it('keeps an artifact without a single byte', async () => {
      const artifact = await store.putBytes(KEY, 'text/plain', new Uint8Array());
      expect(await store.readBytes(artifact)).toHaveLength(0);
      await store.copyTo(artifact, join(directory, 'copy'));
      expect(await readFile(join(directory, 'copy'), 'utf8')).toBe('');
    });

    it('is not changed by what is done to bytes and records that were given to it or came from it', async () => {
      const bytes = Buffer.from('a sea');
      const artifact = await store.putBytes(KEY, 'text/plain', bytes);
      bytes.fill(0);
      (await store.readBytes(artifact)).fill(0);
      expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
      const record = recordOf();
      const saved = await store.saveRecord(record);
      (record.result as { made: number }).made = 2;
      const [found] = [await store.findRecord(KEY)];
      expect(found?.result).toEqual({ made: 1 });
      (found!.result as { made: number }).made = 3;
      expect((await store.findRecord(KEY))?.result).toEqual({ made: 1 });
      expect(saved.key).toBe(KEY);
    });

    it("lets two workers' attempts at one recipe at the same time end with one result, whose bytes are there", async () => {
      let both = 0;
      let meet: () => void;
      const met = new Promise<void>((resolve) => (meet = resolve));
      const { signal: never } = new AbortController();
      const attempt = (text: string) =>
        makeOnce({ ...store }, recordOf().recipe, never, async ({ keepBytes }) => {
          if (++both === 2) meet();
          await met;
          return keepBytes('text/plain', Buffer.from(text));
        });
      const [one, other] = await Promise.all([attempt('first'), attempt('second')]);
      expect(one.result).toEqual(other.result);
      const text = Buffer.from(await store.readBytes(one.result)).toString();
      expect(['first', 'second']).toContain(text);
      const later = await attempt('third');
      expect(later).toMatchObject({ reused: true, result: one.result });
    });

    it('has no record of a recipe before one is saved', async () => {
      expect(await store.findRecord(KEY)).toBeUndefined();
    });

    it('finds the record that was saved, with its artifacts', async () => {
      const artifact = await store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      const record = recordOf({ artifacts: [artifact], result: { artifact } });
      expect(await store.saveRecord(record)).toEqual(record);
      expect(await store.findRecord(KEY)).toEqual(record);
    });

    it('lets the first of two records for one recipe win', async () => {
      const first = recordOf({ result: 'first' });
      await store.saveRecord(first);
      expect(await store.saveRecord(recordOf({ result: 'second' }))).toEqual(first);
      expect(await store.findRecord(KEY)).toEqual(first);
    });

    it('lets one of many records saved at the same time win, for all', async () => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, result) => store.saveRecord(recordOf({ result }))),
      );
      expect(new Set(results.map((record) => record.result)).size).toBe(1);
    });

    it('drops a record whose bytes are not there, so that the work can be done again', async () => {
      const lost = { key: KEY, mediaType: 'image/png', bytes: 3, sha256: 'b'.repeat(64) };
      await store.saveRecord(recordOf({ artifacts: [lost] }));
      expect(await store.findRecord(KEY)).toBeUndefined();
      const again = recordOf({ result: 'again' });
      expect(await store.saveRecord(again)).toEqual(again);
    });
  });
}
