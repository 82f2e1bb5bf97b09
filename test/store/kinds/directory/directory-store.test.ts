import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectoryStore } from '../../../../src/store/kinds/directory/directory-store';
import { objectPath, objectsIn, recordsIn } from '../../../../src/store/kinds/directory/store-directory';
import { describeArtifactStore } from '../../store-contract';
import { age, daysSinceUse } from './store-on-disk';

describeArtifactStore('directory store', (directory) => ({
  store: createDirectoryStore(directory),
  spoil: (sha256, bytes) => writeFile(objectPath(directory, sha256), bytes),
  async age(days) {
    for await (const { path } of objectsIn(directory)) await age(days + (await daysSinceUse(path)), path);
    for await (const { path } of recordsIn(directory)) await age(days + (await daysSinceUse(path)), path);
  },
}));

describe('the directory store', () => {
  const key = 'c'.repeat(64);
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-store-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is the same store for every process that opens its directory', async () => {
    const artifact = await createDirectoryStore(directory).putBytes(key, 'text/plain', Buffer.from('a sea'));
    expect(Buffer.from(await createDirectoryStore(directory).readBytes(artifact)).toString()).toBe('a sea');
  });

  it('leaves no temporary files behind', async () => {
    const store = createDirectoryStore(directory);
    await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    const recipe = { step: 's', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
    const record = { key, recipe, result: 1, artifacts: [], startedAtMs: 1, endedAtMs: 2 };
    await store.saveRecord(record);
    await store.saveRecord(record);
    const files = await readdir(directory, { recursive: true });
    expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
    expect(files.filter((file) => file.includes(key))).toHaveLength(1);
  });

  it('never gives out bytes that were damaged on disk', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    const path = join(directory, 'objects', artifact.sha256.slice(0, 2), artifact.sha256);
    await writeFile(path, 'a lie');
    await expect(store.readBytes(artifact)).rejects.toThrow('damaged');
    await writeFile(path, 'a lie');
    await expect(store.copyTo(artifact, join(directory, 'copy'))).rejects.toThrow('damaged');
  });

  it('lets the work be done again whose bytes were damaged', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    const recipe = { step: 's', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
    await store.saveRecord({ key, recipe, result: 1, artifacts: [artifact], startedAtMs: 1, endedAtMs: 2 });
    await writeFile(join(directory, 'objects', artifact.sha256.slice(0, 2), artifact.sha256), 'a lie');
    await expect(store.readBytes(artifact)).rejects.toThrow('damaged');
    expect(await store.findRecord(key)).toBeUndefined();
  });

  it('leaves no copy of damaged bytes', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    await writeFile(join(directory, 'objects', artifact.sha256.slice(0, 2), artifact.sha256), 'a lie');
    await expect(store.copyTo(artifact, join(directory, 'copy'))).rejects.toMatchObject({ artifact });
    expect(await readdir(directory)).not.toContain('copy');
  });

  it('keeps good bytes when the artifact that is asked for names another size', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    await expect(store.readBytes({ ...artifact, bytes: 6 })).rejects.toThrow('damaged');
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
  });

  it('writes bytes anew that were damaged and are of the right size', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    await writeFile(join(directory, 'objects', artifact.sha256.slice(0, 2), artifact.sha256), 'a lie');
    await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
  });

  it('does not take a target that is not there for a lost artifact', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    await expect(store.copyTo(artifact, join(directory, 'none', 'copy'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
  });

  it('writes bytes anew that a crash cut short', async () => {
    const store = createDirectoryStore(directory);
    const artifact = await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    await truncate(join(directory, 'objects', artifact.sha256.slice(0, 2), artifact.sha256), 2);
    await store.putBytes(key, 'text/plain', Buffer.from('a sea'));
    expect(Buffer.from(await store.readBytes(artifact)).toString()).toBe('a sea');
  });

  it('takes a record that a crash left unreadable for none', async () => {
    const store = createDirectoryStore(directory);
    const recipe = { step: 's', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
    await store.saveRecord({ key, recipe, result: 1, artifacts: [], startedAtMs: 1, endedAtMs: 2 });
    await truncate(join(directory, 'records', key.slice(0, 2), `${key}.json`), 10);
    expect(await store.findRecord(key)).toBeUndefined();
  });
});
