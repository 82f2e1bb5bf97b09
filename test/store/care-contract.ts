import { join } from 'node:path';
import type { Artifact } from '../../src/domain/film/artifact';
import type { Damage } from '../../src/store/store-care';
import { DAY_MS, makeText } from './kinds/directory/store-on-disk';
import { freshStore, textOf, type OpenStore } from './fresh-store';

const KEY = 'a'.repeat(64);

/** How every artifact store is looked after. */
export function describeCare(name: string, open: OpenStore): void {
  describe(`the ${name} that is looked after`, () => {
    const fresh = freshStore(open);

    const nothing = { files: 0, bytes: 0 };
    const sweep = (dryRun = false) => fresh.store.care.sweep({ unusedSinceMs: Date.now() - 30 * DAY_MS, dryRun });

    it('has nothing to tell and nothing to do while it is empty', async () => {
      expect(await fresh.store.care.overview()).toEqual({
        kinds: [],
        artifacts: nothing,
        records: nothing,
        temporaryFiles: nothing,
        paidMicroUsd: 0,
      });
      expect(await fresh.store.care.verify(fail)).toEqual({ artifacts: nothing, records: 0 });
      expect(await sweep()).toEqual({ records: nothing, artifacts: nothing, temporaryFiles: nothing });
      expect(await fresh.store.care.sweepParts()).toEqual(nothing);
    });

    it('tells how much more can be put there, where there is an end to it, and has nothing to tell beside', async () => {
      const { freeBytes = Infinity, advice } = await fresh.store.care.fitness();
      expect(freeBytes).toBeGreaterThan(0);
      expect(advice).toBeUndefined();
      expect((await fresh.store.care.overview()).records).toEqual(nothing);
    });

    it('tells what it holds by step and media type, what no record names, and what was paid', async () => {
      const receipt = { requestId: 'r', costMicroUsd: 2_700 };
      await makeText(fresh.store, 'sea', { mediaType: 'image/png', receipt });
      await makeText(fresh.store, 'the same sea', { mediaType: 'image/png', text: 'sea' });
      await makeText(fresh.store, 'a voice', { step: 'narrateScene', mediaType: 'audio/wav' });
      await fresh.store.putBytes(KEY, 'image/png', Buffer.from('lost'));
      const { kinds, artifacts, records, paidMicroUsd } = await fresh.store.care.overview();
      expect(new Set(kinds)).toEqual(
        new Set([
          { step: 'illustrateScene', mediaType: 'image/png', files: 1, bytes: 3 },
          { step: 'narrateScene', mediaType: 'audio/wav', files: 1, bytes: 7 },
          { files: 1, bytes: 4 },
        ]),
      );
      expect(artifacts).toEqual({ files: 3, bytes: 14 });
      expect(records).toEqual({ files: 3, bytes: expect.any(Number) });
      expect(paidMicroUsd).toBe(2_700);
    });

    it('finds what is damaged, tells of it and of the record that needs it, and has it made again', async () => {
      const { result: artifact } = await makeText(fresh.store, 'a sea');
      await makeText(fresh.store, 'a boat');
      await fresh.spoil(artifact.sha256, Buffer.from('a lie'));
      const damaged: Damage[] = [];
      const verified = await fresh.store.care.verify((damage) => damaged.push(damage));
      expect(verified).toEqual({ artifacts: { files: 1, bytes: 6 }, records: 1 });
      expect(damaged).toEqual([
        { what: 'artifact', id: artifact.sha256, problem: expect.stringContaining('is damaged') },
        { what: 'record', id: artifact.key, problem: expect.stringContaining('which is missing') },
      ]);
      expect((await makeText(fresh.store, 'a sea')).reused).toBe(false);
      expect(await fresh.store.care.verify(fail)).toMatchObject({ artifacts: { files: 2 }, records: 2 });
    });

    it('is rid of what was not used for the time, of nothing that was, and of nothing in a dry run', async () => {
      await makeText(fresh.store, 'old');
      await makeText(fresh.store, 'of an old record', { text: 'shared' });
      const found = await makeText(fresh.store, 'found');
      await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('of no record'));
      await fresh.age(20);
      const young = await makeText(fresh.store, 'of a young record', { text: 'shared' });
      await fresh.age(20);
      expect((await makeText(fresh.store, 'found')).reused).toBe(true);

      const would = await sweep(true);
      expect(would).toEqual({
        records: { files: 2, bytes: expect.any(Number) },
        artifacts: { files: 2, bytes: 15 },
        temporaryFiles: nothing,
      });
      expect((await fresh.store.care.overview()).artifacts.files).toBe(4);
      expect(await sweep()).toEqual(would);
      expect((await fresh.store.care.overview()).artifacts.files).toBe(2);
      for (const { result } of [found, young]) expect(await fresh.store.readBytes(result)).toHaveLength(result.bytes);
      expect((await makeText(fresh.store, 'old')).reused).toBe(false);
    });

    it.each<[string, (artifact: Artifact) => Promise<unknown>]>([
      ['as a range', async (artifact) => textOf(await fresh.store.openRange(artifact, 1, 2))],
      ['whole', (artifact) => fresh.store.readBytes(artifact)],
      ['to be copied to a file', (artifact) => fresh.store.copyTo(artifact, join(fresh.directory, 'copy'))],
    ])('keeps bytes that were read %s', async (_how, read) => {
      const artifact = await fresh.store.putBytes(KEY, 'text/plain', Buffer.from('a sea'));
      await fresh.age(40);
      await read(artifact);
      expect((await sweep()).artifacts.files).toBe(0);
    });

    it('stops when that is interrupted', async () => {
      await makeText(fresh.store, 'old');
      await fresh.age(40);
      const signal = AbortSignal.abort(new Error('Stopped.'));
      await expect(fresh.store.care.verify(fail, signal)).rejects.toThrow('Stopped.');
      await expect(fresh.store.care.sweep({ unusedSinceMs: Date.now(), signal })).rejects.toThrow('Stopped.');
      expect((await fresh.store.care.overview()).records.files).toBe(1);
    });
  });
}

function fail({ problem }: Damage): never {
  throw new Error(`Nothing should be damaged, but something ${problem}.`);
}
