import { Context } from '@temporalio/activity';
import type { Artifact } from '../domain/artifact';
import type { Recipe } from '../domain/recipe';
import type { Done, Frames } from '../domain/step';
import type { ArtifactStore } from '../store/artifact-store';
import { recipeKey } from '../store/recipe-key';
import { toFailure } from './failure';

/** Well below the heartbeat timeout, so that one lost beat is not a lost worker. */
const HEARTBEAT_EVERY_MS = 2_000;

/**
 * What the making of one step has at hand. `keepBytes` and `keepFile` store an artifact of this step; `tell` lets those
 * who look on know how many frames are done.
 */
export interface StepTools {
  signal: AbortSignal;
  key: string;
  tell(frames: Frames): void;
  keepBytes(mediaType: string, bytes: Uint8Array): Promise<Artifact>;
  keepFile(mediaType: string, path: string): Promise<Artifact>;
}

/**
 * Does one step of a film inside an activity: answers from the store when the recipe was made before, else makes it
 * and saves its record; heartbeats, obeys cancellation, and turns errors into failures.
 */
export async function runStep<T>(
  store: ArtifactStore,
  recipe: Recipe,
  make: (tools: StepTools) => Promise<T>,
): Promise<Done<T>> {
  const { info, cancellationSignal: signal, heartbeat } = Context.current();
  const startedAtMs = Date.now();
  let frames: Frames | undefined;
  const beat = setInterval(() => heartbeat(frames), HEARTBEAT_EVERY_MS);
  const done = (made: unknown, reused: boolean): Done<T> => ({
    made: made as T,
    times: { askedAtMs: info.scheduledTimestampMs, startedAtMs, endedAtMs: Date.now(), attempt: info.attempt, reused },
  });
  try {
    signal.throwIfAborted();
    const key = recipeKey(recipe);
    const before = await store.findRecord(key);
    if (before) return done(before.result, true);

    const artifacts: Artifact[] = [];
    const keep = async (artifact: Promise<Artifact>) => {
      artifacts.push(await artifact);
      return artifact;
    };
    const result = await make({
      signal,
      key,
      tell: (told) => heartbeat((frames = told)),
      keepBytes: (mediaType, bytes) => keep(store.putBytes(key, mediaType, bytes)),
      keepFile: (mediaType, path) => keep(store.putFile(key, mediaType, path)),
    });
    const record = await store.saveRecord({ key, recipe, result, artifacts, startedAtMs, endedAtMs: Date.now() });
    return done(record.result, false);
  } catch (error) {
    throw toFailure(error, signal);
  } finally {
    clearInterval(beat);
  }
}
