import { Context } from '@temporalio/activity';
import type { Artifact } from '../domain/artifact';
import type { Recipe } from '../domain/recipe';
import type { Done, Frames, Heartbeat, Receipt, Turn } from '../domain/step';
import type { ArtifactStore, StoreRecord } from '../store/artifact-store';
import { recipeKey } from '../store/recipe-key';
import { countedFailure, isCounted } from './counted-failure';
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
  /** Lets those who look on know what turn this step waits for; undefined when it waits no longer. */
  waits(turn: Turn | undefined): void;
  keepBytes(mediaType: string, bytes: Uint8Array): Promise<Artifact>;
  keepFile(mediaType: string, path: string): Promise<Artifact>;
  /** Keeps what a vendor told of the request, for the record and the cost of the step. */
  keepReceipt(receipt: Receipt): void;
  /** What an earlier attempt at this step noted. */
  noted: unknown;
  /** Notes something for the attempts that follow; it travels in the heartbeat. */
  note(what: unknown): void;
}

/**
 * Does one step of a film inside an activity: answers from the store when the recipe was made before, else makes it
 * and saves its record; heartbeats, obeys cancellation, and turns errors into failures. Where Temporal sets no end to the
 * attempts, `mostFailures` does: attempts that only waited do not count.
 */
export async function runStep<T>(
  store: ArtifactStore,
  recipe: Recipe | Promise<Recipe>,
  make: (tools: StepTools) => Promise<T>,
  mostFailures?: number,
): Promise<Done<T>> {
  const { info, cancellationSignal: signal, heartbeat } = Context.current();
  const startedAtMs = Date.now();
  const { noted, failed = 0 } = (info.heartbeatDetails as Heartbeat | undefined) ?? {};
  const told: Heartbeat = { noted, failed };
  const beat = setInterval(() => heartbeat(told), HEARTBEAT_EVERY_MS);
  const done = ({ result, receipt }: Pick<StoreRecord, 'result' | 'receipt'>, reused: boolean): Done<T> => ({
    made: result as T,
    times: {
      askedAtMs: info.scheduledTimestampMs,
      startedAtMs,
      endedAtMs: Date.now(),
      attempt: info.attempt,
      reused,
      ...(!reused && receipt?.costMicroUsd !== undefined && { costMicroUsd: receipt.costMicroUsd }),
    },
  });
  try {
    const whole = await recipe;
    signal.throwIfAborted();
    const key = recipeKey(whole);
    const before = await store.findRecord(key);
    if (before) return done(before, true);

    const artifacts: Artifact[] = [];
    const keep = async (artifact: Promise<Artifact>) => {
      artifacts.push(await artifact);
      return artifact;
    };
    let receipt: Receipt | undefined;
    const result = await make({
      signal,
      key,
      waits: (turn) => heartbeat(Object.assign(told, { turn })),
      tell: (frames) => heartbeat(Object.assign(told, { frames })),
      keepBytes: (mediaType, bytes) => keep(store.putBytes(key, mediaType, bytes)),
      keepFile: (mediaType, path) => keep(store.putFile(key, mediaType, path)),
      keepReceipt: (given) => (receipt = given),
      noted: told.noted,
      note: (noted) => heartbeat(Object.assign(told, { noted })),
    });
    const made = {
      key,
      recipe: whole,
      result,
      artifacts,
      ...(receipt && { receipt }),
      startedAtMs,
      endedAtMs: Date.now(),
    };
    const record = await store.saveRecord(made);
    // When another attempt's record came first, this one has paid all the same.
    return done({ result: record.result, receipt }, false);
  } catch (error) {
    const failure = toFailure(error, signal);
    if (mostFailures === undefined || !isCounted(failure)) throw failure;
    heartbeat(Object.assign(told, { failed: failed + 1 }));
    throw countedFailure(failure, failed + 1, mostFailures);
  } finally {
    clearInterval(beat);
  }
}
