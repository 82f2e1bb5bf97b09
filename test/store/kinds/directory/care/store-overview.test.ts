import { rm, writeFile } from 'node:fs/promises';
import { storeOverview } from '../../../../../src/store/kinds/directory/care/store-overview';
import { keyOf, makeText, newStoreOnDisk, type StoreOnDisk } from '../store-on-disk';

let disk: StoreOnDisk;
beforeEach(async () => {
  disk = await newStoreOnDisk();
});
afterEach(() => disk.remove());

const receipt = (costMicroUsd: number) => ({ requestId: 'r', costMicroUsd });

describe('the overview of a store', () => {
  it('is empty where there is no store yet', async () => {
    const none = { files: 0, bytes: 0 };
    expect(await storeOverview(disk.directory)).toEqual({
      kinds: [],
      artifacts: none,
      records: none,
      temporaryFiles: none,
      paidMicroUsd: 0,
    });
  });

  it('counts artifacts by step and media type, each once, and those that no record names', async () => {
    await makeText(disk.store, 'sea', { mediaType: 'image/png' });
    await makeText(disk.store, 'boat', { mediaType: 'image/png' });
    await makeText(disk.store, 'another sea', { mediaType: 'image/png', text: 'sea' });
    await makeText(disk.store, 'a voice', { step: 'narrateScene', mediaType: 'audio/wav' });
    await disk.store.putBytes(keyOf('crashed'), 'image/png', Buffer.from('lost'));
    const { kinds, artifacts, records } = await storeOverview(disk.directory);
    expect(kinds).toHaveLength(3);
    expect(kinds).toEqual(
      expect.arrayContaining([
        { step: 'illustrateScene', mediaType: 'image/png', files: 2, bytes: 7 },
        { step: 'narrateScene', mediaType: 'audio/wav', files: 1, bytes: 7 },
        { files: 1, bytes: 4 },
      ]),
    );
    expect(artifacts).toEqual({ files: 4, bytes: 18 });
    expect(records).toEqual({ files: 4, bytes: expect.any(Number) });
  });

  it('adds up what was paid, a voice and its chunks once', async () => {
    await makeText(disk.store, 'picture', { receipt: receipt(2_700) });
    await makeText(disk.store, 'free', { receipt: { requestId: 'r' } });
    await makeText(disk.store, 'chunk 1', { step: 'narrateChunk', receipt: receipt(100) });
    await makeText(disk.store, 'chunk 2', { step: 'narrateChunk', receipt: receipt(200) });
    expect(await storeOverview(disk.directory)).toMatchObject({ paidMicroUsd: 3_000 });
    const voice = await makeText(disk.store, 'voice', { step: 'narrateScene', receipt: receipt(300) });
    expect(await storeOverview(disk.directory)).toMatchObject({ paidMicroUsd: 3_000 });
    await rm(disk.recordOf(voice));
    expect(await storeOverview(disk.directory)).toMatchObject({ paidMicroUsd: 3_000 });
  });

  it('tells of temporary files, and gets over records that cannot be read', async () => {
    const made = await makeText(disk.store, 'sea');
    await writeFile(disk.recordOf(made), 'half');
    await writeFile(`${disk.recordOf(made)}.x.part`, 'half a record');
    expect(await storeOverview(disk.directory)).toMatchObject({
      kinds: [{ files: 1, bytes: 3 }],
      records: { files: 1, bytes: 4 },
      temporaryFiles: { files: 1, bytes: 13 },
    });
  });
});
