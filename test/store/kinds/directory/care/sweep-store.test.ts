import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import type { StoreRecord } from '../../../../../src/store/artifact-store';
import { sweepStore } from '../../../../../src/store/kinds/directory/care/sweep-store';
import { age, DAY_MS, daysSinceUse, keyOf, makeText } from '../store-on-disk';
import { useSweptStore } from './use-swept-store';

const { disk, sweep, madeDaysAgo } = useSweptStore();

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
    expect(await disk().contents()).toEqual({
      artifacts: [young.result.sha256],
      records: [keyOf('young')],
      parts: [],
    });
  });

  it('only tells how much that would be in a dry run', async () => {
    await madeDaysAgo(40, 'old');
    await madeDaysAgo(20, 'young');
    await writeFile(`${disk().recordOf(await madeDaysAgo(20, 'half'))}.x.part`, 'half');
    await age(2, ...(await disk().contents()).parts);
    const before = await disk().contents();
    const told = await sweep({ dryRun: true });
    expect(await disk().contents()).toEqual(before);
    expect(told).toMatchObject({ records: { files: 1 }, artifacts: { files: 1 }, temporaryFiles: { files: 1 } });
    expect(await sweep()).toEqual(told);
  });

  it('keeps what is found again, with its bytes', async () => {
    const made = await madeDaysAgo(40, 'old');
    expect((await makeText(disk().store, 'old')).reused).toBe(true);
    await sweep();
    expect(Buffer.from(await disk().store.readBytes(made.result)).toString()).toBe('old');
    expect((await makeText(disk().store, 'old')).reused).toBe(true);
  });

  it('keeps a record that came second and found the first', async () => {
    const made = await madeDaysAgo(40, 'old');
    const record = JSON.parse(await readFile(disk().recordOf(made), 'utf8')) as StoreRecord;
    await disk().store.saveRecord({ ...record, endedAtMs: record.endedAtMs + 1 });
    await sweep();
    expect(await disk().store.findRecord(made.result.key)).toEqual(record);
  });

  it('keeps bytes that a used record names and an unused one too', async () => {
    const old = await madeDaysAgo(40, 'old', 'the same');
    const young = await madeDaysAgo(20, 'young', 'the same');
    await age(40, disk().objectOf(old));
    expect(await sweep()).toMatchObject({ records: { files: 1 }, artifacts: { files: 0 } });
    expect(Buffer.from(await disk().store.readBytes(young.result)).toString()).toBe('the same');
  });

  it('removes bytes without a record, of a process that died before it, but not fresh ones', async () => {
    const [old, fresh] = [
      await disk().store.putBytes(keyOf('a'), 'text/plain', Buffer.from('old')),
      Buffer.from('fresh'),
    ];
    await age(40, disk().objectOf({ result: old, reused: false }));
    const kept = await disk().store.putBytes(keyOf('b'), 'text/plain', fresh);
    expect(await sweep()).toMatchObject({ records: { files: 0 }, artifacts: { files: 1, bytes: 3 } });
    expect((await disk().contents()).artifacts).toEqual([kept.sha256]);
  });

  it('keeps bytes that were stored again, or read', async () => {
    for (const name of ['stored', 'read']) {
      const artifact = await disk().store.putBytes(keyOf(name), 'text/plain', Buffer.from(name));
      await age(40, disk().objectOf({ result: artifact, reused: false }));
      if (name === 'read') await disk().store.readBytes(artifact);
      else await disk().store.putBytes(keyOf(name), 'text/plain', Buffer.from(name));
    }
    expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
  });

  it('notes a use again only when the last one is more than an hour ago', async () => {
    const made = await madeDaysAgo(1, 'a sea');
    await disk().store.findRecord(made.result.key);
    expect(await daysSinceUse(disk().recordOf(made))).toBe(0);
    const halfAnHourAgo = new Date(Math.floor(Date.now() / 1000) * 1000 - 30 * 60_000);
    await utimes(disk().recordOf(made), halfAnHourAgo, halfAnHourAgo);
    await disk().store.findRecord(made.result.key);
    expect((await stat(disk().recordOf(made))).mtime).toEqual(halfAnHourAgo);
  });

  it('leaves files alone that are not its own', async () => {
    const made = await madeDaysAgo(40, 'old');
    const strange = disk()
      .objectOf(made)
      .replace(/[^/]+$/, 'notes.txt');
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
    const swept = sweepStore(disk().directory, { unusedSinceMs: Date.now() - 30 * DAY_MS, signal });
    await expect(swept).rejects.toThrow('Stopped.');
    expect((await disk().contents()).records).toHaveLength(1);
  });
});
