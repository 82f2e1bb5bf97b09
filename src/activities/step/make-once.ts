import { once } from 'node:events';
import type { Artifact } from '../../domain/film/artifact';
import type { Recipe } from '../../domain/film/recipe';
import type { Receipt } from '../../domain/progress/step';
import type { ArtifactStore, StoreRecord } from '../../store/artifact-store';
import { recipeKey } from '../../store/recipe-key';

/** How the maker of something keeps it: artifacts of its recipe, and what a vendor told of the requests. */
export interface Keeping {
  key: string;
  keepBytes(mediaType: string, bytes: Uint8Array): Promise<Artifact>;
  keepFile(mediaType: string, path: string): Promise<Artifact>;
  /** `savedMicroUsd` is the part of its cost that had been paid before. */
  keepReceipt(receipt: Receipt, savedMicroUsd?: number): void;
  /** To be asked after a long wait: ends the making when another attempt has made it meanwhile, whose result then counts. */
  endIfMade(): Promise<void>;
}

/** What a recipe gives, and in millionths of a US dollar what was paid for it now and before. */
export interface MadeOnce<T> {
  result: T;
  reused: boolean;
  receipt?: Receipt;
  costMicroUsd?: number;
  savedMicroUsd?: number;
}

/** Another attempt at the recipe was first. */
class MadeMeanwhileError extends Error {
  override readonly name = 'MadeMeanwhileError';

  constructor(readonly record: StoreRecord) {
    super('another attempt has made it meanwhile');
  }
}

/** What is being made for a worker's store, by key: two scenes may have the same words, and would else be paid for at once. */
const underWay = new WeakMap<ArtifactStore, Map<string, Promise<unknown>>>();

/** Answers from the store when the recipe was made before, or is being made here, else makes it and saves its record. */
export async function makeOnce<T>(
  store: ArtifactStore,
  recipe: Recipe,
  signal: AbortSignal,
  make: (keeping: Keeping) => Promise<T>,
): Promise<MadeOnce<T>> {
  const key = recipeKey(recipe);
  const here = underWay.get(store) ?? new Map<string, Promise<unknown>>();
  underWay.set(store, here);
  for (;;) {
    const before = await store.findRecord(key);
    if (before) return reusedOf<T>(before);
    const others = here.get(key);
    if (!others) break;
    await endOf(others, signal);
  }
  const making = makeNow(store, recipe, key, make);
  here.set(key, making);
  try {
    return await making;
  } catch (error) {
    if (error instanceof MadeMeanwhileError) return reusedOf<T>(error.record);
    throw error;
  } finally {
    here.delete(key);
  }
}

/** Waits for the end of somebody's work, however it ends; throws when the signal is aborted before. */
async function endOf(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const ended = new AbortController();
  void work.catch(() => undefined).then(() => ended.abort());
  await once(signal, 'abort', { signal: ended.signal }).catch(() => undefined);
  signal.throwIfAborted();
}

function reusedOf<T>({ result, receipt }: StoreRecord): MadeOnce<T> {
  const savedMicroUsd = receipt?.costMicroUsd;
  return {
    result: result as T,
    reused: true,
    ...(receipt && { receipt }),
    ...(savedMicroUsd !== undefined && { savedMicroUsd }),
  };
}

async function makeNow<T>(
  store: ArtifactStore,
  recipe: Recipe,
  key: string,
  make: (keeping: Keeping) => Promise<T>,
): Promise<MadeOnce<T>> {
  const startedAtMs = Date.now();
  const artifacts: Artifact[] = [];
  const keep = async (artifact: Promise<Artifact>) => {
    artifacts.push(await artifact);
    return artifact;
  };
  let receipt: Receipt | undefined;
  let savedMicroUsd = 0;
  const result = await make({
    key,
    keepBytes: (mediaType, bytes) => keep(store.putBytes(key, mediaType, bytes)),
    keepFile: (mediaType, path) => keep(store.putFile(key, mediaType, path)),
    keepReceipt: (given, saved = 0) => {
      receipt = given;
      savedMicroUsd = saved;
    },
    async endIfMade() {
      const meanwhile = await store.findRecord(key);
      if (meanwhile) throw new MadeMeanwhileError(meanwhile);
    },
  });
  const endedAtMs = Date.now();
  const record = await store.saveRecord({
    key,
    recipe,
    result,
    artifacts,
    ...(receipt && { receipt }),
    startedAtMs,
    endedAtMs,
  });
  // When another attempt's record came first, this one has paid all the same.
  const wholeMicroUsd = receipt?.costMicroUsd;
  return {
    result: record.result as T,
    reused: false,
    ...(receipt && { receipt }),
    ...(wholeMicroUsd !== undefined && { costMicroUsd: wholeMicroUsd - savedMicroUsd }),
    ...(savedMicroUsd > 0 && { savedMicroUsd }),
  };
}
