import { mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOnce, type MadeOnce } from '../../../../src/activities/step/make-once';
import type { Artifact } from '../../../../src/domain/film/artifact';
import type { Receipt } from '../../../../src/domain/progress/step';
import type { ArtifactStore } from '../../../../src/store/artifact-store';
import { createDirectoryStore } from '../../../../src/store/kinds/directory/directory-store';
import { recipeKey } from '../../../../src/store/recipe-key';
import {
  objectPath,
  objectsIn,
  partsIn,
  recordPath,
  recordsIn,
} from '../../../../src/store/kinds/directory/store-directory';

export const DAY_MS = 24 * 60 * 60_000;

/** A directory store in a directory of its own, and how to get at its files. */
export interface StoreOnDisk {
  directory: string;
  store: ArtifactStore;
  objectOf(made: Made): string;
  recordOf(made: Made): string;
  /** What is there: the hashes of artifacts, the keys of records, the paths of temporary files. */
  contents(): Promise<{ artifacts: string[]; records: string[]; parts: string[] }>;
  remove(): Promise<void>;
}

/** Something that was made of a recipe, as its one artifact. */
export type Made = MadeOnce<Artifact>;

export async function newStoreOnDisk(): Promise<StoreOnDisk> {
  const root = await mkdtemp(join(tmpdir(), 'storyreel-store-'));
  const directory = join(root, 'store');
  return {
    directory,
    store: createDirectoryStore(directory),
    objectOf: ({ result }) => objectPath(directory, result.sha256),
    recordOf: ({ result }) => recordPath(directory, result.key),
    async contents() {
      const [artifacts, records, parts]: string[][] = [[], [], []];
      for await (const { id } of objectsIn(directory)) artifacts!.push(id);
      for await (const { id } of recordsIn(directory)) records!.push(id);
      for await (const path of partsIn(directory)) parts!.push(path);
      return { artifacts: artifacts!, records: records!, parts: parts! };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** The recipe of a text; the same name is the same recipe. */
function recipeOf(name: string, step = 'illustrateScene') {
  return { step, inputs: { name }, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
}

export const keyOf = (name: string): string => recipeKey(recipeOf(name));

/** Does a step once, as the activities do: what it makes is this text. */
export function makeText(
  store: ArtifactStore,
  name: string,
  { text = name, step, mediaType = 'text/plain', receipt }: MakeOptions = {},
): Promise<Made> {
  return makeOnce(store, recipeOf(name, step), new AbortController().signal, async ({ keepBytes, keepReceipt }) => {
    if (receipt) keepReceipt(receipt);
    return keepBytes(mediaType, Buffer.from(text));
  });
}

interface MakeOptions {
  text?: string;
  step?: string;
  mediaType?: string;
  receipt?: Receipt;
}

/** Makes files look as if they had been used last so many days ago. */
export async function age(days: number, ...paths: string[]): Promise<void> {
  const then = new Date(Date.now() - days * DAY_MS);
  for (const path of paths) await utimes(path, then, then);
}

/** How many days ago a file was used last. */
export async function daysSinceUse(path: string): Promise<number> {
  return Math.round((Date.now() - (await stat(path)).mtimeMs) / DAY_MS);
}
