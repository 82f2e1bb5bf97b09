import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowFailedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  MAKE_FILM,
  PLAN_FILM,
  PROGRESS,
  type FilmResult,
  type MakeFilm,
  type Plan,
  type PlanFilm,
} from '../contract/film';
import { QUEUES } from '../contract/queues';
import type { Order } from '../domain/film/order/order';
import type { FilmProgress } from '../domain/progress/progress';
import { filmIdOf, planIdOf } from './film-id';
import { orderOf } from './film-order';
import { filmSummary, type FilmSummary } from './film-summary';
import { refuseBadOrder } from './order-error';
import { withPendingWork } from './pending-work';
import { startOrJoin } from './start-or-join';
import { isUnanswered, noProgress } from './unanswered';

/** How soon a running film is asked again how far it is: often enough for a person who looks on. */
const ASK_AGAIN_MS = 250;

/** How late at most, where nothing has changed: each question costs the server and a worker something. */
const ASK_AT_LAST_MS = 2_000;

/**
 * A film that was ordered: `made` says that it had been made before, and was not begun again. `notes` are sentences on what of
 * the order does not hold, as the film was begun by another that differs in what does not decide the film.
 */
export interface OrderedFilm {
  id: string;
  made: boolean;
  notes: string[];
}

/** The films of one Temporal namespace. A film is known by its id; an unknown id is a `WorkflowNotFoundError`. */
export interface FilmClient {
  /**
   * Orders a film. The same order joins the film that is being made, and one that was made before stays as it is,
   * unless `again` asks for a new run. Throws an `OrderError` when no film can be made of the order, and a `TermsError` when
   * the film that is being made may cost more than the order allows.
   */
  start(order: Order, options?: { again?: boolean }): Promise<OrderedFilm>;
  /** A film's progress, each time that it has changed, until the film is made or has failed; throws as `progress`. */
  watch(id: string): AsyncIterable<FilmProgress>;
  /**
   * Waits until the film is made; throws a `WorkflowFailedError` when it could not be. What it answers is small, and says where
   * the store has the film and its manifest: `readManifest` and `saveFilm` read them there.
   */
  result(id: string): Promise<FilmResult>;
  /** What was ordered; a film that the server has forgotten is a `WorkflowNotFoundError`. */
  order(id: string): Promise<Order>;
  /**
   * Writes the script of a film and makes nothing else; throws as `start`, and a `WorkflowFailedError` when it cannot be
   * written.
   */
  plan(order: Order): Promise<Plan>;
  /** The films of this namespace, the latest first; with `isOpen` only those that are being made. */
  list(most: number, only?: { isOpen?: boolean }): Promise<FilmSummary[]>;
  /** One film. */
  summary(id: string): Promise<FilmSummary>;
  /**
   * How far a film is; undefined when no worker is there to answer. Throws a sentence when it cannot tell for another reason:
   * its workers cannot go on with it, access is denied, or its answer cannot be decoded here.
   */
  progress(id: string): Promise<FilmProgress | undefined>;
  /** Asks a film to stop; what was made for it stays in the store. */
  cancel(id: string): Promise<void>;
}

/** A client for the films of `temporal`'s namespace. */
export function filmClient(temporal: Client): FilmClient {
  const films = temporal.workflow;
  const askFilm = (id: string): Promise<FilmProgress | undefined> =>
    films
      .getHandle<MakeFilm>(id)
      .query<FilmProgress>(PROGRESS)
      // A film whose worker is not there yet, or is gone, cannot answer: its progress comes when one is back.
      .catch((error: unknown) => {
        if (error instanceof WorkflowNotFoundError) throw error;
        if (!isUnanswered(error)) throw noProgress(id, error);
        return undefined;
      });
  const { loadedDataConverter } = temporal.options;
  const progressOf = async (id: string): Promise<FilmProgress | undefined> => {
    const progress = await askFilm(id);
    return progress && withPendingWork(progress, await films.getHandle(id).describe(), loadedDataConverter);
  };
  /**
   * How far a film is, again and again. What is done stands in its history: the film itself is asked only when that has grown, for
   * a question costs a worker a replay, and money where the server is paid for by what it is asked.
   */
  const lookAgain = (id: string) => {
    let told: FilmProgress | undefined;
    let toldAt = '';
    return async (): Promise<FilmProgress | undefined> => {
      const run = await films.getHandle(id).describe();
      const at = `${run.runId} ${run.historyLength}`;
      if (!told || at !== toldAt) [told, toldAt] = [await askFilm(id), at];
      return told && withPendingWork(told, run, loadedDataConverter);
    };
  };
  /** The film's latest run. Other workflows, such as the image gate, are no films: whoever cancels a film must not hit one. */
  const filmRun = async (id: string) => {
    const run = await films.getHandle(id).describe();
    if (run.type !== MAKE_FILM) throw new WorkflowNotFoundError('it is not a film', id, undefined);
    return run;
  };

  return {
    async start(order, { again = false } = {}) {
      refuseBadOrder(order);
      const id = filmIdOf(order);
      const { how, notes } = await startOrJoin(temporal, MAKE_FILM, order, {
        workflowId: id,
        taskQueue: QUEUES.films,
        // A long film that is replayed on a busy machine needs more than the usual ten seconds.
        workflowTaskTimeout: '20 seconds',
        workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
        staticSummary: summaryOf('film', order),
        memo: { title: order.story.title },
      });
      return { id, made: how === 'made before', notes };
    },

    async *watch(id) {
      let ended = false;
      let lost: unknown;
      const end = films
        .getHandle<MakeFilm>(id)
        .result()
        .catch((error: unknown) => {
          // Why a film failed its result tells; that nobody can be asked is no end of it.
          if (!(error instanceof WorkflowFailedError)) lost = error;
        })
        .then(() => (ended = true));
      let shown = '';
      let againMs = ASK_AGAIN_MS;
      const look = lookAgain(id);
      for (let last = false; !last;) {
        last = ended;
        let progress = await look();
        // Nobody looks again after the end: a look that a busy worker did not answer is made once more.
        if (last && !progress && shown) progress = await look();
        const text = JSON.stringify(progress);
        if (progress && text !== shown) yield progress;
        againMs = text === shown ? Math.min(2 * againMs, ASK_AT_LAST_MS) : ASK_AGAIN_MS;
        shown = text;
        if (!last) await Promise.race([end, pause(againMs)]);
      }
      if (lost) throw lost;
    },

    result: (id) => films.getHandle<MakeFilm>(id).result(),
    order: (id) => orderOf(temporal, id),

    async plan(order) {
      refuseBadOrder(order);
      const id = planIdOf(order);
      await startOrJoin(temporal, PLAN_FILM, order, {
        workflowId: id,
        taskQueue: QUEUES.films,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        staticSummary: summaryOf('plan', order),
      });
      return films.getHandle<PlanFilm>(id).result();
    },

    async list(most, { isOpen = false } = {}) {
      const query = `WorkflowType = '${MAKE_FILM}'${isOpen ? ' AND CloseTime IS NULL' : ''}`;
      const summaries: FilmSummary[] = [];
      for await (const info of films.list({ query })) {
        if (summaries.length >= most) break;
        // A run that handed its film over is not the film: its latest run is.
        if (info.status.name === 'CONTINUED_AS_NEW') continue;
        summaries.push(filmSummary(info));
      }
      return summaries;
    },

    summary: async (id) => filmSummary(await filmRun(id)),
    progress: progressOf,
    async cancel(id) {
      await filmRun(id);
      await films.getHandle(id).cancel();
    },
  };
}

/** What the Temporal UI shows of a run in its list. */
function summaryOf(what: 'film' | 'plan', { story }: Order): string {
  return `${what} of "${story.title.slice(0, 80)}"`;
}
