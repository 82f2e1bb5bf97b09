import { once, setMaxListeners } from 'node:events';
import type { Artifact } from '../../domain/film/artifact';
import type { Recipe } from '../../domain/film/recipe';
import type { Receipt } from '../../domain/progress/step';
import type { ArtifactStore, StoreRecord } from '../../store/artifact-store';
import { recipeKey } from '../../store/recipe-key';

/** How the code that makes something stores its artifacts, and the vendor's receipt for it. */
export interface Keeping {
  key: string;
  keepBytes(mediaType: string, bytes: Uint8Array): Promise<Artifact>;
  keepFile(mediaType: string, path: string): Promise<Artifact>;
  /** `savedMicroUsd` is the part of the cost that was already paid earlier. */
  keepReceipt(receipt: Receipt, savedMicroUsd?: number): void;
  /** For use after a long wait: if another attempt has made it meanwhile, stops here and uses that result. */
  endIfMade(): Promise<void>;
}

/** The result of a recipe, what was paid for it now, and what was paid earlier; in millionths of a US dollar. */
export interface MadeOnce<T> {
  result: T;
  reused: boolean;
  receipt?: Receipt;
  costMicroUsd?: number;
  savedMicroUsd?: number;
}

/** Another attempt has made the recipe in the meantime. */
class MadeMeanwhileError extends Error {
  override readonly name = 'MadeMeanwhileError';

  constructor(readonly record: StoreRecord) {
    super('another attempt has made it meanwhile');
  }
}

/** What this worker is making right now, by key: two scenes with the same words would otherwise be paid for twice. */
const underWay = new WeakMap<ArtifactStore, Map<string, Promise<unknown>>>();

/**
 * Returns what the store has for the recipe or for one of those that it had before, waits for it if it is being made here, or
 * else makes it and saves its record.
 */
export async function makeOnce<T>(
  store: ArtifactStore,
  recipe: Recipe,
  signal: AbortSignal,
  make: (keeping: Keeping) => Promise<T>,
  former: readonly Recipe[] = [],
): Promise<MadeOnce<T>> {
  const key = recipeKey(recipe);
  const keys = [key, ...former.map(recipeKey)];
  const here = underWay.get(store) ?? new Map<string, Promise<unknown>>();
  underWay.set(store, here);
  for (;;) {
    for (const each of keys) {
      const before = await store.findRecord(each);
      if (before) return reusedOf<T>(before);
    }
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

/** Waits until the work has ended, well or not; throws when the signal is aborted first. */
async function endOf(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const ended = new AbortController();
  // All chunks of a scene wait by one signal.
  setMaxListeners(0, signal);
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
  // In the order in which they were given, whichever is kept first.
  const kept: Promise<Artifact>[] = [];
  const keep = (artifact: Promise<Artifact>) => {
    kept.push(artifact);
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
    artifacts: await Promise.all(kept),
    ...(receipt && { receipt }),
    startedAtMs,
    endedAtMs,
  });
  // Even when another attempt's record came first, this attempt has paid too.
  const wholeMicroUsd = receipt?.costMicroUsd;
  return {
    result: record.result as T,
    reused: false,
    ...(receipt && { receipt }),
    ...(wholeMicroUsd !== undefined && { costMicroUsd: wholeMicroUsd - savedMicroUsd }),
    ...(savedMicroUsd > 0 && { savedMicroUsd }),
  };
}
