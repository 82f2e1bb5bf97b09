import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { openStore, wholeLocation } from '../../src/store/open-store';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-location-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a store's location", () => {
  it('may be the path of a directory, from wherever it is named', async () => {
    const artifact = await openStore(directory).putBytes('key', 'text/plain', Buffer.from('a sea'));
    const again = openStore(relative(process.cwd(), directory));
    expect(Buffer.from(await again.readBytes(artifact)).toString()).toBe('a sea');
  });

  it.each(['films', '../films', '/var/films', 'C:\\films', 'a:b'])(
    'of a path such as %s is an absolute path',
    (path) => {
      expect(wholeLocation(path)).toBe(resolve(path));
    },
  );

  it.each(['gs://bucket/films', 'https://films.example', 'FILE:///films'])(
    'is not taken for a path: %s',
    (location) => {
      expect(() => openStore(location)).toThrow(
        `A store is in a directory, or in S3 as "s3://bucket/prefix", but no such place is "${location}".`,
      );
      expect(() => wholeLocation(location)).toThrow(location);
    },
  );
});
