import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowFailedError,
  WorkflowNotFoundError,
  type Client,
  type WorkflowExecutionDescription,
} from '@temporalio/client';
import { PROGRESS, type MakeFilm } from '../../contract/film';
import type { FilmProgress } from '../../domain/progress/progress';
import { undecoded } from '../../temporal/undecoded';
import { endedUnbegun, isOfUnbegun } from '../ended-unbegun';
import { endedWaitsForNobody } from '../ended-waits-for-nobody';
import { withPendingWork } from './pending-work';
import { patiently } from './patiently';
import { serverNowMs } from './server-now';
import { isOutOfReach, isUnanswered, noProgress } from './unanswered';

/** How soon a running film is looked at again: often enough for a person who looks on. */
const LOOK_AGAIN_MS = 250;

/** How late at most, where nothing has changed: each look costs the server something. */
const LOOK_AT_LAST_MS = 2_000;

/** How far a film is, as `FilmClient.progress` promises. */
export async function filmProgress(temporal: Client, id: string): Promise<FilmProgress | undefined> {
  const progress = await askFilm(temporal, id);
  return progress && asItStands(temporal, progress, await undecoded(temporal).getHandle(id).describe());
}

/** A film's progress until it ends, as `FilmClient.watch` promises. */
export async function* watchProgress(temporal: Client, id: string): AsyncGenerator<FilmProgress> {
  let ended = false;
  let lost: unknown;
  const left = new AbortController();
  // Temporal's client leaves a listener with each of its requests, of which a film of some minutes has a dozen: Node would warn of it.
  setMaxListeners(Infinity, left.signal);
  const end = untilEnded(temporal, id, left.signal)
    .catch((error: unknown) => {
      // Why a film failed its result tells; that nobody can be asked is no end of it.
      if (!(error instanceof WorkflowFailedError)) lost = error;
    })
    .then(() => (ended = true));
  try {
    let shown = '';
    let againMs = LOOK_AGAIN_MS;
    const look = patiently(looksAt(temporal, id));
    for (let last = false; !last;) {
      last = ended;
      let progress = await look();
      // Nobody looks again after the end: a look that a busy worker did not answer is made once more.
      if (last && !progress && shown) progress = await look();
      const text = JSON.stringify({ ...progress, atMs: undefined });
      if (progress && text !== shown) yield progress;
      againMs = text === shown ? Math.min(2 * againMs, LOOK_AT_LAST_MS) : LOOK_AGAIN_MS;
      shown = text;
      if (!last) await Promise.race([end, pause(againMs)]);
    }
  } finally {
    // Asked again after its connection is closed, the end of a film that nobody follows any more would be an error of nobody's.
    left.abort();
  }
  if (lost) throw lost;
}

/** Settles as a film ends; a server that is out of reach is no end. */
async function untilEnded(temporal: Client, id: string, left: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await temporal.withAbortSignal(left, () => temporal.workflow.getHandle<MakeFilm>(id).result());
      return;
    } catch (error) {
      if (left.aborted || !isOutOfReach(error)) throw error;
      await pause(LOOK_AGAIN_MS);
    }
  }
}

/**
 * Looks at a film again and again. What is done stands in its history: the film itself is asked only when that has grown, for
 * a question costs a worker a replay, and money where the server is paid for by what it is asked.
 */
function looksAt(temporal: Client, id: string): () => Promise<FilmProgress | undefined> {
  let told: FilmProgress | undefined;
  let toldAt = '';
  return async () => {
    const run = await undecoded(temporal).getHandle(id).describe();
    const at = `${run.runId} ${run.historyLength}`;
    if (!told || at !== toldAt) [told, toldAt] = [await askFilm(temporal, id), at];
    return told && asItStands(temporal, told, run);
  };
}

/** What a film has told of itself, with what only the server knows. */
async function asItStands(
  { options }: Client,
  told: FilmProgress,
  run: WorkflowExecutionDescription,
): Promise<FilmProgress> {
  const atMs = serverNowMs(run, Date.now());
  return { ...(await withPendingWork(endedWaitsForNobody(told, run), run, options.loadedDataConverter)), atMs };
}

async function askFilm(temporal: Client, id: string): Promise<FilmProgress | undefined> {
  try {
    return await temporal.workflow.getHandle<MakeFilm>(id).query<FilmProgress>(PROGRESS);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw error;
    if (isOfUnbegun(error)) throw await endedUnbegun(temporal, id, error);
    if (!isUnanswered(error)) throw noProgress(id, error);
    // A film whose worker is not there yet, or is gone, cannot answer: its progress comes when one is back.
    return undefined;
  }
}
