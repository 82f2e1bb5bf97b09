import files, { mkdir, rename, rm } from 'node:fs/promises';
import { ArtifactError } from '../../../../../src/store/artifact-store';
import { createDirectoryStore } from '../../../../../src/store/kinds/directory/directory-store';
import { removeIf } from '../../../../../src/store/kinds/directory/remove-if';
import { age, makeText } from '../store-on-disk';
import { useSweptStore } from './use-swept-store';

const { disk, sweep, madeDaysAgo } = useSweptStore();

/** Does something at the one moment right before the next call of a system function. */
function rightBefore(name: 'rename' | 'stat', happen: () => Promise<unknown>): void {
  const real = files[name] as (...args: unknown[]) => Promise<unknown>;
  const spy = jest.spyOn(files, name).mockImplementationOnce(async (...args: unknown[]) => {
    spy.mockRestore();
    await happen();
    return real(...args) as Promise<never>;
  });
}

describe('while a store is swept', () => {
  it('a reader of what is swept is told that it is lost, by the artifact', async () => {
    const { result: artifact } = await madeDaysAgo(40, 'old');
    await sweep();
    const read = disk()
      .store.readBytes(artifact)
      .catch((error: unknown) => error);
    expect(await read).toBeInstanceOf(ArtifactError);
    expect(await read).toMatchObject({ artifact });
  });

  it('a record that is found between the look at its age and its removal stays, with its bytes', async () => {
    const { result } = await madeDaysAgo(40, 'old');
    rightBefore('rename', () => disk().store.findRecord(result.key));
    expect(await sweep()).toMatchObject({ records: { files: 0 }, artifacts: { files: 0 } });
    expect((await makeText(disk().store, 'old')).reused).toBe(true);
    expect(Buffer.from(await disk().store.readBytes(result)).toString()).toBe('old');
  });

  it('bytes that are stored again between the look at their age and their removal stay', async () => {
    const made = await madeDaysAgo(40, 'old');
    await rm(disk().recordOf(made));
    // Writing ends with a rename of its own, so the sweep's is the first.
    rightBefore('rename', () => makeText(disk().store, 'old'));
    expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
    expect(Buffer.from(await disk().store.readBytes(made.result)).toString()).toBe('old');
  });

  it("another sweep's doubt about a record does not cost it its bytes", async () => {
    const made = await madeDaysAgo(40, 'old');
    await makeText(disk().store, 'old');
    // While the other sweep has set it aside to ask once more, and before it sees that it was used just now.
    await removeIf(disk().recordOf(made), async () => {
      expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
      return false;
    });
    expect((await makeText(disk().store, 'old')).reused).toBe(true);
  });

  it('nor when the other sweep sets it aside after this one has listed it', async () => {
    const made = await madeDaysAgo(40, 'old');
    await age(0, disk().recordOf(made));
    const aside = `${disk().recordOf(made)}.x.part`;
    rightBefore('stat', () => rename(disk().recordOf(made), aside));
    expect(await sweep()).toMatchObject({ artifacts: { files: 0 } });
    await rename(aside, disk().recordOf(made));
    expect((await makeText(disk().store, 'old')).reused).toBe(true);
  });

  it('what is made or found meanwhile is there afterwards, however many sweep', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `scene ${index}`);
    const textOf = (name: string) => `text ${names.indexOf(name) % 20}`;
    let reused = 0;
    let anew = 0;
    for (let round = 0; round < 8; round++) {
      for (const name of names) await madeDaysAgo(40, name, textOf(name));
      const stores = [createDirectoryStore(disk().directory), createDirectoryStore(disk().directory)];
      const [made] = await Promise.all([
        Promise.all(stores.flatMap((store) => names.map((name) => makeText(store, name, { text: textOf(name) })))),
        sweep(),
        sweep(),
      ]);
      for (const { result, reused: wasThere } of made) {
        expect((await disk().store.readBytes(result)).length).toBe(result.bytes);
        if (wasThere) reused++;
        else anew++;
      }
      expect((await disk().contents()).parts).toEqual([]);
      await sweep();
      for (const name of names) expect((await makeText(disk().store, name)).reused).toBe(true);
    }
    expect(reused + anew).toBe(8 * 48);
    expect(reused).toBeGreaterThan(0);
  });

  it('nothing is removed when a record cannot be asked what it needs', async () => {
    const made = await madeDaysAgo(20, 'young');
    await age(40, disk().objectOf(made));
    await rm(disk().recordOf(made));
    await mkdir(disk().recordOf(made));
    await expect(sweep()).rejects.toThrow('EISDIR');
    expect((await disk().contents()).artifacts).toHaveLength(1);
  });
});
