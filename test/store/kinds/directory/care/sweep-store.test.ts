import files, { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { ArtifactError, type StoreRecord } from '../../../../../src/store/artifact-store';
import { createDirectoryStore } from '../../../../../src/store/kinds/directory/directory-store';
import { removeIf } from '../../../../../src/store/kinds/directory/remove-if';
import { sweepStore } from '../../../../../src/store/kinds/directory/care/sweep-store';
import {
  age,
  DAY_MS,
  daysSinceUse,
  keyOf,
  makeText,
  newStoreOnDisk,
  type Made,
  type StoreOnDisk,
} from '../store-on-disk';

let disk: StoreOnDisk;
beforeEach(async () => {
  disk = await newStoreOnDisk();
});
afterEach(() => {
  jest.restoreAllMocks();
  return disk.remove();
});

const sweep = (options: { dryRun?: boolean } = {}) =>
  sweepStore(disk.directory, { unusedSinceMs: Date.now() - 30 * DAY_MS, ...options });

/** Makes something that was used last so many days ago. */
async function madeDaysAgo(days: number, name: string, text = name): Promise<Made> {
  const made = await makeText(disk.store, name, { text });
  await age(days, disk.objectOf(made), disk.recordOf(made));
  return made;
}

/** Does something at the one moment right before the next call of a system function. */
function rightBefore(name: 'rename' | 'stat', happen: () => Promise<unknown>): void {
  const real = files[name] as (...args: unknown[]) => Promise<unknown>;
  const spy = jest.spyOn(files, name).mockImplementationOnce(async (...args: unknown[]) => {
    spy.mockRestore();
    await happen();
    return real(...args) as Promise<never>;
  });
}

describe('sweeping a store', () => {
  it('removes what was not used for the time, tells how much that was, and keeps the rest', async () => {
    await madeDaysAgo(40, 'old');
    const young = await madeDaysAgo(20, 'young');
    const swept = await sweep();
    expect(swept).toEqual({
      records: { files: 1, bytes: expect.any(Number) },
      artifacts: { files: 1, bytes: 3 },
      temporaryFiles: { files: 0, bytes: 0 },
    });
    expect(await disk.contents()).toEqual({
      artifacts: [young.result.sha256],
      records: [keyOf('young')],
      parts: [],
    });
  });

  it('only tells how much that would be in a dry run', async () => {
    await madeDaysAgo(40, 'old');
    await madeDaysAgo(20, 'young');
    await writeFile(`${disk.recordOf(await madeDaysAgo(20, 'half'))}.x.part`, 'half');
    await age(2, ...(await disk.contents()).parts);
    const before = await disk.contents();
    const told = await sweep({ dryRun: true });
    expect(await disk.contents()).toEqual(before);
    expect(told).toMatchObject({ records: { files: 1 }, artifacts: { files: 1 }, temporaryFiles: { files: 1 } });
    expect(await sweep()).toEqual(told);
  });

  it('keeps what is found again, with its bytes', async () => {
    const made = await madeDaysAgo(40, 'old');
    expect((await makeText(disk.store, 'old')).reused).toBe(true);
    await sweep();
    expect(Buffer.from(await disk.store.readBytes(made.result)).toString()).toBe('old');
    expect((await makeText(disk.store, 'old')).reused).toBe(true);
  });

  it('keeps a record that came second and found the first', async () => {
    const made = await madeDaysAgo(40, 'old');
    const record = JSON.parse(await readFile(disk.recordOf(made), 'utf8')) as StoreRecord;
    await disk.store.saveRecord({ ...record, endedAtMs: record.endedAtMs + 1 });
    await sweep();
    expect(await disk.store.findRecord(made.result.key)).toEqual(record);
  });

  it('keeps bytes that a used record names and an unused one too', async () => {
    const old = await madeDaysAgo(40, 'old', 'the same');
    const young = await madeDaysAgo(20, 'young', 'the same');
    await age(40, disk.objectOf(old));
    expect(await sweep()).toMatchObject({ records: { files: 1 }, artifacts: { files: 0 } });
    expect(Buffer.from(await disk.store.readBytes(young.result)).toString()).toBe('the same');
  });

  it('removes bytes without a record, of a process that died before it, but not fresh ones', async () => {
    const [old, fresh] = [
      await disk.store.putBytes(keyOf('a'), 'text/plain', Buffer.from('old')),
      Buffer.from('fresh'),
    ];
    await age(40, disk.objectOf({ result: old, reused: false }));
    const kept = await disk.store.putBytes(keyOf('b'), 'text/plain', fresh);
    expect(await sweep()).toMatchObject({ records: { files: 0 }, artifacts: { files: 1, bytes: 3 } });
    expect((await disk.contents()).artifacts).toEqual([kept.sha256]);
  });

  it('keeps bytes that were stored again, or read', async () => {
    for (const name of ['stored', 'read']) {
      const artifact = await disk.store.putBytes(keyOf(name), 'text/plain', Buffer.from(name));
      await age(40, disk.objectOf({ result: artifact, reused: false }));
      if (name === 'read') await disk.store.readBytes(artifact);
      else await disk.store.putBytes(keyOf(name), 'text/plain', Buffer.from(name));
    }
    expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
  });

  it('notes a use again only when the last one is more than an hour ago', async () => {
    const made = await madeDaysAgo(1, 'a sea');
    await disk.store.findRecord(made.result.key);
    expect(await daysSinceUse(disk.recordOf(made))).toBe(0);
    const halfAnHourAgo = new Date(Math.floor(Date.now() / 1000) * 1000 - 30 * 60_000);
    await utimes(disk.recordOf(made), halfAnHourAgo, halfAnHourAgo);
    await disk.store.findRecord(made.result.key);
    expect((await stat(disk.recordOf(made))).mtime).toEqual(halfAnHourAgo);
  });

  it('leaves files alone that are not its own', async () => {
    const made = await madeDaysAgo(40, 'old');
    const strange = disk.objectOf(made).replace(/[^/]+$/, 'notes.txt');
    await writeFile(strange, 'mine');
    await age(40, strange);
    await sweep();
    expect(await readFile(strange, 'utf8')).toBe('mine');
  });

  it('has nothing to do where there is no store yet', async () => {
    expect(await sweep()).toMatchObject({ records: { files: 0 }, artifacts: { files: 0 } });
  });

  it('stops when it is interrupted', async () => {
    await madeDaysAgo(40, 'old');
    const signal = AbortSignal.abort(new Error('Stopped.'));
    const swept = sweepStore(disk.directory, { unusedSinceMs: Date.now() - 30 * DAY_MS, signal });
    await expect(swept).rejects.toThrow('Stopped.');
    expect((await disk.contents()).records).toHaveLength(1);
  });
});

describe('while a store is swept', () => {
  it('a reader of what is swept is told that it is lost, by the artifact', async () => {
    const { result: artifact } = await madeDaysAgo(40, 'old');
    await sweep();
    const read = disk.store.readBytes(artifact).catch((error: unknown) => error);
    expect(await read).toBeInstanceOf(ArtifactError);
    expect(await read).toMatchObject({ artifact });
  });

  it('a record that is found between the look at its age and its removal stays, with its bytes', async () => {
    const { result } = await madeDaysAgo(40, 'old');
    rightBefore('rename', () => disk.store.findRecord(result.key));
    expect(await sweep()).toMatchObject({ records: { files: 0 }, artifacts: { files: 0 } });
    expect((await makeText(disk.store, 'old')).reused).toBe(true);
    expect(Buffer.from(await disk.store.readBytes(result)).toString()).toBe('old');
  });

  it('bytes that are stored again between the look at their age and their removal stay', async () => {
    const made = await madeDaysAgo(40, 'old');
    await rm(disk.recordOf(made));
    // Writing ends with a rename of its own, so the sweep's is the first.
    rightBefore('rename', () => makeText(disk.store, 'old'));
    expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
    expect(Buffer.from(await disk.store.readBytes(made.result)).toString()).toBe('old');
  });

  it("another sweep's doubt about a record does not cost it its bytes", async () => {
    const made = await madeDaysAgo(40, 'old');
    await makeText(disk.store, 'old');
    // While the other sweep has set it aside to ask once more, and before it sees that it was used just now.
    await removeIf(disk.recordOf(made), async () => {
      expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
      return false;
    });
    expect((await makeText(disk.store, 'old')).reused).toBe(true);
  });

  it('nor when the other sweep sets it aside after this one has listed it', async () => {
    const made = await madeDaysAgo(40, 'old');
    await age(0, disk.recordOf(made));
    const aside = `${disk.recordOf(made)}.x.part`;
    rightBefore('stat', () => rename(disk.recordOf(made), aside));
    expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
    await rename(aside, disk.recordOf(made));
    expect((await makeText(disk.store, 'old')).reused).toBe(true);
  });

  it('what is made or found meanwhile is there afterwards, however many sweep', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `scene ${index}`);
    const textOf = (name: string) => `text ${names.indexOf(name) % 20}`;
    let reused = 0;
    let anew = 0;
    for (let round = 0; round < 8; round++) {
      for (const name of names) await madeDaysAgo(40, name, textOf(name));
      const stores = [createDirectoryStore(disk.directory), createDirectoryStore(disk.directory)];
      const [made] = await Promise.all([
        Promise.all(stores.flatMap((store) => names.map((name) => makeText(store, name, { text: textOf(name) })))),
        sweep(),
        sweep(),
      ]);
      for (const { result, reused: wasThere } of made) {
        expect((await disk.store.readBytes(result)).length).toBe(result.bytes);
        if (wasThere) reused++;
        else anew++;
      }
      expect((await disk.contents()).parts).toEqual([]);
      await sweep();
      for (const name of names) expect((await makeText(disk.store, name)).reused).toBe(true);
    }
    expect(reused + anew).toBe(8 * 48);
    expect(reused).toBeGreaterThan(0);
  });

  it('nothing is removed when a record cannot be asked what it needs', async () => {
    const made = await madeDaysAgo(20, 'young');
    await age(40, disk.objectOf(made));
    await rm(disk.recordOf(made));
    await mkdir(disk.recordOf(made));
    await expect(sweep()).rejects.toThrow('EISDIR');
    expect((await disk.contents()).artifacts).toHaveLength(1);
  });
});
