import { appendFile, rename, writeFile } from 'node:fs/promises';
import { asideOf } from '../../../../../src/store/kinds/directory/put-aside';
import { sweepParts } from '../../../../../src/store/kinds/directory/care/sweep-parts';
import { age, DAY_MS, daysSinceUse, makeText, newStoreOnDisk, type StoreOnDisk } from '../store-on-disk';

const AT_ONCE = async () => undefined;

let disk: StoreOnDisk;
beforeEach(async () => {
  disk = await newStoreOnDisk();
});
afterEach(() => disk.remove());

describe('temporary files that killed processes left over', () => {
  it('are removed when they are older than a day, and nothing else is', async () => {
    const made = await makeText(disk.store, 'a sea');
    const old = [`${disk.objectOf(made)}.1.part`, `${disk.recordOf(made)}.2.part`];
    const fresh = `${disk.objectOf(made)}.3.part`;
    for (const path of [...old, fresh]) await writeFile(path, 'half');
    await age(2, ...old, disk.objectOf(made), disk.recordOf(made));
    expect(await sweepParts(disk.directory, { untilNextLook: AT_ONCE })).toEqual({ files: 2, bytes: 8 });
    expect((await disk.contents()).parts).toEqual([fresh]);
    expect((await makeText(disk.store, 'a sea')).reused).toBe(true);
  });

  it('are put back when they are whole files that were only looked at, and not before a day', async () => {
    const made = await makeText(disk.store, 'a sea');
    await age(30, disk.objectOf(made));
    await rename(disk.objectOf(made), asideOf(disk.objectOf(made)));
    for (const hours of [0, 23]) {
      await sweepParts(disk.directory, { nowMs: Date.now() + hours * 3_600_000, untilNextLook: AT_ONCE });
      expect((await disk.contents()).parts).toHaveLength(1);
    }
    await sweepParts(disk.directory, { nowMs: Date.now() + DAY_MS, untilNextLook: AT_ONCE });
    expect(await disk.contents()).toMatchObject({ parts: [], artifacts: [made.result.sha256] });
    expect(await daysSinceUse(disk.objectOf(made))).toBe(30);
  });

  it('are none where there is no store yet', async () => {
    expect(await sweepParts(disk.directory)).toEqual({ files: 0, bytes: 0 });
  });
});

describe('a part that is being written', () => {
  let part: string;
  beforeEach(async () => {
    part = `${disk.objectOf(await makeText(disk.store, 'a sea'))}.1.part`;
    await writeFile(part, 'half');
  });
  afterEach(() => jest.restoreAllMocks());

  it('stays when the clock of the process that sweeps is a year ahead of the disk', async () => {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 365 * DAY_MS);
    await sweepParts(disk.directory, { untilNextLook: AT_ONCE });
    expect((await disk.contents()).parts).toEqual([part]);
  });

  it('stays when the clock of the disk has jumped by two days since', async () => {
    await age(2, part);
    expect(await sweepParts(disk.directory, { untilNextLook: () => appendFile(part, 'more') })).toEqual({
      files: 0,
      bytes: 0,
    });
    expect((await disk.contents()).parts).toEqual([part]);
  });

  it('is looked at twice, five seconds apart, and only then removed', async () => {
    await age(2, part);
    const from = performance.now();
    expect(await sweepParts(disk.directory)).toEqual({ files: 1, bytes: 4 });
    expect(performance.now() - from).toBeGreaterThan(4_900);
  });
});
