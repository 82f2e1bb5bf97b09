import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { ArtifactError } from '../../../../src/store/artifact-store';
import { keyOf, makeText, newStoreOnDisk, type Made, type StoreOnDisk } from './store-on-disk';

let disk: StoreOnDisk;
let made: Made;
beforeEach(async () => {
  disk = await newStoreOnDisk();
  made = await makeText(disk.store, 'a sea');
});
afterEach(() => disk.remove());

/** Does the step again, and expects that it was really done, and that all is well from then on. */
async function expectMadeAgain(): Promise<void> {
  const again = await makeText(disk.store, 'a sea');
  expect(again.reused).toBe(false);
  expect(Buffer.from(await disk.store.readBytes(again.result)).toString()).toBe('a sea');
  expect(await makeText(disk.store, 'a sea')).toMatchObject({ reused: true, result: again.result });
}

describe('after a loss of power, a step is done again, and ends well, when its', () => {
  it.each([
    ['artifact was cut short', () => truncate(disk.objectOf(made), 2)],
    ['artifact is empty', () => truncate(disk.objectOf(made), 0)],
    ['artifact is gone', () => rm(disk.objectOf(made))],
    ['record was cut short', () => truncate(disk.recordOf(made), 20)],
    ['record is empty', () => truncate(disk.recordOf(made), 0)],
    ['record is full of zeros', () => writeFile(disk.recordOf(made), Buffer.alloc(300))],
    ['record is gone', () => rm(disk.recordOf(made))],
    ['artifact has its temporary name still', () => rename(disk.objectOf(made), `${disk.objectOf(made)}.x.part`)],
    ['record has its temporary name still', () => rename(disk.recordOf(made), `${disk.recordOf(made)}.x.part`)],
  ])('%s', async (_what, lose) => {
    await lose();
    expect(await disk.store.findRecord(keyOf('a sea'))).toBeUndefined();
    await expectMadeAgain();
  });

  it('artifact has the right size and other bytes, once somebody has read it', async () => {
    await writeFile(disk.objectOf(made), 'a lie');
    const found = await makeText(disk.store, 'a sea');
    await expect(disk.store.readBytes(found.result)).rejects.toThrow(ArtifactError);
    await expectMadeAgain();
  });
});

describe('after a loss of power', () => {
  it('left-over temporary files are in nobody’s way', async () => {
    const [object, record] = [disk.objectOf(made), disk.recordOf(made)];
    for (const path of [object, record]) await writeFile(`${path}.left-over.part`, 'half');
    expect((await makeText(disk.store, 'a sea')).reused).toBe(true);
    for (const path of [object, record]) await rm(path);
    await expectMadeAgain();
  });

  it('two attempts at a damaged step at once end with one result', async () => {
    await truncate(disk.objectOf(made), 2);
    await truncate(disk.recordOf(made), 20);
    const [one, other] = await Promise.all([makeText(disk.store, 'a sea'), makeText(disk.store, 'a sea')]);
    expect(one.result).toEqual(other.result);
    expect(Buffer.from(await disk.store.readBytes(one.result)).toString()).toBe('a sea');
    expect(JSON.parse(await readFile(disk.recordOf(made), 'utf8'))).toMatchObject({ key: keyOf('a sea') });
  });

  it('many readers of damaged bytes are all told, and do not take away what is made anew meanwhile', async () => {
    for (let round = 0; round < 20; round++) {
      await writeFile(disk.objectOf(made), 'a lie');
      const readers = Array.from({ length: 6 }, () =>
        disk.store.readBytes(made.result).then(
          (bytes) => Buffer.from(bytes).toString(),
          (error: Error) => error.name,
        ),
      );
      const makers = Array.from({ length: 2 }, () =>
        disk.store.putBytes(made.result.key, 'text/plain', Buffer.from('a sea')),
      );
      for (const read of await Promise.all(readers)) expect(['a sea', 'ArtifactError']).toContain(read);
      await Promise.all(makers);
      expect(Buffer.from(await disk.store.readBytes(made.result)).toString()).toBe('a sea');
    }
  });
});
