import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ArtifactStore } from '../../src/store/artifact-store';

/** A store, and what may befall it from outside. */
export interface StoreUnderTest {
  store: ArtifactStore;
  /** Puts other bytes in the place of an artifact's. */
  spoil(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Makes all that is there look as if it had been used so many days earlier. */
  age(days: number): Promise<void>;
}

/** How a kind of store is opened, new and empty; it may use the directory, which is not there yet. */
export type OpenStore = (directory: string) => StoreUnderTest;

/** A new store before each test, with a directory for the test's own files; both are gone after it. */
export function freshStore(open: OpenStore): StoreUnderTest & { directory: string } {
  const fresh = {} as StoreUnderTest & { directory: string };
  beforeEach(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'storyreel-store-'));
    Object.assign(fresh, open(join(directory, 'store')), { directory });
  });
  afterEach(() => rm(fresh.directory, { recursive: true, force: true }));
  return fresh;
}

/** All that a stream gives, as text. */
export async function textOf(stream: Readable): Promise<string> {
  return Buffer.concat((await stream.toArray()) as Buffer[]).toString();
}
