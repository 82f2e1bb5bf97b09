import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { verifyStore } from '../../../../../src/store/kinds/directory/care/verify-store';
import type { Damage } from '../../../../../src/store/store-care';
import { keyOf, makeText, newStoreOnDisk, type Made, type StoreOnDisk } from '../store-on-disk';

let disk: StoreOnDisk;
let made: Made;
let damaged: Damage[];
beforeEach(async () => {
  disk = await newStoreOnDisk();
  made = await makeText(disk.store, 'a sea');
  await makeText(disk.store, 'a boat');
  damaged = [];
});
afterEach(() => disk.remove());

const verify = () => verifyStore(disk.directory, (damage) => damaged.push(damage));

/** Changes a record on disk. */
async function rewrite(change: (record: Record<string, unknown>) => unknown): Promise<void> {
  const record = JSON.parse(await readFile(disk.recordOf(made), 'utf8')) as Record<string, unknown>;
  await writeFile(disk.recordOf(made), JSON.stringify(change(record)));
}

describe('verifying a store', () => {
  it('finds everything good that is, and changes nothing', async () => {
    const before = await disk.contents();
    expect(await verify()).toEqual({ artifacts: { files: 2, bytes: 11 }, records: 2 });
    expect(damaged).toEqual([]);
    expect(await disk.contents()).toEqual(before);
  });

  it.each([
    ['of another size', (path: string) => truncate(path, 3), 'is damaged: its 3 bytes have the hash'],
    ['of the same size', (path: string) => writeFile(path, 'a lie'), 'is damaged: its 5 bytes have the hash'],
    ['empty', (path: string) => truncate(path, 0), 'is damaged: its 0 bytes have the hash e3b0c44298fc'],
  ])('tells of bytes that are %s, and of their record, and removes both', async (_how, damage, problem) => {
    await damage(disk.objectOf(made));
    expect(await verify()).toEqual({ artifacts: { files: 1, bytes: 6 }, records: 1 });
    expect(damaged).toEqual([
      { what: 'artifact', id: made.result.sha256, problem: expect.stringContaining(problem) },
      {
        what: 'record',
        id: keyOf('a sea'),
        problem: `names the text/plain ${made.result.sha256.slice(0, 12)}, which is missing (illustrateScene by p/m)`,
      },
    ]);
    expect((await disk.contents()).records).toEqual([keyOf('a boat')]);
    expect((await makeText(disk.store, 'a sea')).reused).toBe(false);
    damaged = [];
    expect(await verify()).toMatchObject({ artifacts: { files: 2 }, records: 2 });
    expect(damaged).toEqual([]);
  });

  it.each([
    ['cut short', () => truncate(disk.recordOf(made), 20), 'cannot be read'],
    ['empty', () => truncate(disk.recordOf(made), 0), 'cannot be read'],
    ['null', () => rewrite(() => null), 'cannot be read'],
    ['a list', () => rewrite(() => []), 'is not the record of its recipe'],
    ['of another recipe', () => rewrite((record) => ({ ...record, key: keyOf('x') })), 'is not the record'],
    ['without a recipe', () => rewrite((record) => ({ ...record, recipe: undefined })), 'cannot be read'],
    ['without its artifacts', () => rewrite((record) => ({ ...record, artifacts: undefined })), 'cannot be read'],
    [
      'of an artifact that is a path',
      () => rewrite((record) => ({ ...record, artifacts: [{ ...made.result, sha256: '../../../etc/passwd' }] })),
      'is not the record of its recipe',
    ],
    [
      'of an artifact of another size',
      () => rewrite((record) => ({ ...record, artifacts: [{ ...made.result, bytes: 6 }] })),
      'with 6 bytes, but 5 bytes are there (illustrateScene by p/m)',
    ],
    ['without its artifact', () => rm(disk.objectOf(made)), 'which is missing (illustrateScene by p/m)'],
  ])('tells of a record that is %s, and removes it', async (_how, damage, problem) => {
    await damage();
    expect(await verify()).toMatchObject({ records: 1 });
    expect(damaged).toEqual([{ what: 'record', id: keyOf('a sea'), problem: expect.stringContaining(problem) }]);
    expect((await disk.contents()).records).toEqual([keyOf('a boat')]);
    expect((await makeText(disk.store, 'a sea')).reused).toBe(false);
  });

  it('finds nothing where there is no store yet', async () => {
    await rm(disk.directory, { recursive: true });
    expect(await verify()).toEqual({ artifacts: { files: 0, bytes: 0 }, records: 0 });
  });

  it('tells of each damage once when two verify at once', async () => {
    await writeFile(disk.objectOf(made), 'a lie');
    await Promise.all([verify(), verify()]);
    expect(damaged.filter(({ what }) => what === 'artifact')).toHaveLength(1);
    expect(damaged.filter(({ what }) => what === 'record')).toHaveLength(1);
  });
});
