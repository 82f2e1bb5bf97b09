import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { MAKE_FILM, PLAN_FILM, type FilmResult, type MakeFilm, type Plan, type PlanFilm } from '../contract/film';
import { HAS_ATTRIBUTES } from '../contract/attributes';
import { QUEUES } from '../contract/queues';
import type { Order } from '../domain/film/order/order';
import type { FilmProgress } from '../domain/progress/progress';
import { undecoded } from '../temporal/undecoded';
import { begunAtMs } from './begun-at';
import { carriedChanges } from './ordering/carried-changes';
import { filmIdOf, planIdOf } from './film-id';
import { orderOf } from './ordering/film-order';
import { filmReview, type FilmReview } from './film-review';
import { summaryOf, type FilmSummary } from './listing/film-summary';
import { knowsAttributes } from './knows-attributes';
import type { FilmCursor } from './listing/film-cursor';
import { listPage, type FilmPage } from './listing/list-page';
import type { WhichFilms } from './listing/which-films';
import type { FilmEvent } from './history/film-event';
import { filmEvents } from './history/film-events';
import { refuseBadOrder } from './ordering/order-error';
import { startOrJoin } from './ordering/start-or-join';
import { serverNowMs } from './progress/server-now';
import { filmProgress, watchProgress } from './progress/watch-progress';
import { unlessNoId } from './unless-no-id';

/** Servers give no more at once, unless they are told to. */
const MOST_ON_PAGE = 1_000;

/** What is told of a film that is begun with what persons had changed of it. */
const CHANGED = 'it was changed before it ended, and is made as it was changed';

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
export interface FilmClient extends FilmReview {
  /**
   * Orders a film. The same order joins the film that is being made, and one that was made before stays as it is,
   * unless `again` asks for a new run. One that failed, or was stopped, is made with what persons had changed of it, unless `again` asks
   * for it as it was ordered. Throws a `ChangeError` when nobody can tell how it was changed, an `OrderError` when no film can be made of
   * the order, and a `TermsError` when the film that is being made may cost more than the order allows.
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
  /** The films of this namespace, or some of them, those begun last first; throws a sentence where the server cannot find films by what is asked. */
  list(most: number, which?: WhichFilms): Promise<FilmSummary[]>;
  /**
   * A page of such a list, of at most 1,000 films, from the start or from where an earlier page ended; throws as `list`, and a
   * `CursorError` when `after` came from another list.
   */
  listPage(most: number, which?: WhichFilms & { after?: FilmCursor }): Promise<FilmPage>;
  /** One film. */
  summary(id: string): Promise<FilmSummary>;
  /**
   * When a film was begun, in milliseconds since 1970, also where it was handed over to another run since; undefined where the server does
   * not know that any more. No worker is asked.
   */
  begunAtMs(id: string): Promise<number | undefined>;
  /** What time it is while a film is being made, by the server's clock as well as that can be told, in milliseconds since 1970. */
  serverNowMs(id: string): Promise<number>;
  /**
   * How far a film is; undefined when no worker is there to answer. Throws a sentence when it cannot tell for another reason:
   * its workers cannot go on with it, it was ended before any began it (`EndedUnbegun`), access is denied, or its answer cannot be
   * decoded here.
   */
  progress(id: string): Promise<FilmProgress | undefined>;
  /** All that happened to a film, in its order, also before it was ordered again; an unknown id is a `WorkflowNotFoundError`. */
  history(id: string): Promise<FilmEvent[]>;
  /** Asks a film to stop; what was made for it stays in the store. */
  cancel(id: string): Promise<void>;
}

/** A client for the films of `temporal`'s namespace. */
export function filmClient(temporal: Client): FilmClient {
  const films = temporal.workflow;
  /** The film's latest run. Other workflows, such as the image gate, are no films: whoever cancels a film must not hit one. */
  const filmRun = async (id: string) => {
    const run = await unlessNoId(id, undecoded(temporal).getHandle(id).describe());
    if (run.type !== MAKE_FILM) throw new WorkflowNotFoundError('it is not a film', id, undefined);
    return run;
  };

  return {
    async start(order, { again = false } = {}) {
      refuseBadOrder(order);
      const id = filmIdOf(order);
      const changed = again ? {} : await carriedChanges(temporal, id);
      const { how, notes } = await startOrJoin(
        temporal,
        MAKE_FILM,
        { ...order, ...changed },
        {
          workflowId: id,
          taskQueue: QUEUES.films,
          // A long film that is replayed on a busy machine needs more than the usual ten seconds.
          workflowTaskTimeout: '20 seconds',
          workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
          staticSummary: shownAs('film', order),
          memo: { title: order.story.title, ...((await knowsAttributes(temporal)) && { [HAS_ATTRIBUTES]: true }) },
        },
      );
      const told = how === 'begun' && Object.keys(changed).length > 0 ? [CHANGED] : [];
      return { id, made: how === 'made before', notes: [...notes, ...told] };
    },

    watch: (id) => watchProgress(temporal, id),
    result: (id) => films.getHandle<MakeFilm>(id).result(),
    order: (id) => orderOf(temporal, id),

    async plan(order) {
      refuseBadOrder(order);
      const id = planIdOf(order);
      await startOrJoin(temporal, PLAN_FILM, order, {
        workflowId: id,
        taskQueue: QUEUES.films,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        staticSummary: shownAs('plan', order),
      });
      return films.getHandle<PlanFilm>(id).result();
    },

    async list(most, which = {}) {
      const summaries: FilmSummary[] = [];
      let after: FilmCursor | undefined;
      do {
        const left = Math.min(most - summaries.length, MOST_ON_PAGE);
        const page = await listPage(temporal, left, { ...which, ...(after && { after }) });
        summaries.push(...page.films);
        after = page.next;
      } while (after && summaries.length < most);
      return summaries;
    },
    listPage: (most, which) => listPage(temporal, Math.min(most, MOST_ON_PAGE), which),

    summary: async (id) => summaryOf(await filmRun(id), temporal.options.loadedDataConverter),
    begunAtMs: async (id) => begunAtMs(undecoded(temporal), await filmRun(id)),
    serverNowMs: async (id) => serverNowMs(await filmRun(id), Date.now()),
    progress: (id) => filmProgress(temporal, id),
    history: (id) => filmEvents(temporal, id),
    async cancel(id) {
      await filmRun(id);
      await films.getHandle(id).cancel();
    },
    ...filmReview(temporal),
  };
}

/** What the Temporal UI shows of a run in its list. */
function shownAs(what: 'film' | 'plan', { story }: Order): string {
  return `${what} of "${story.title.slice(0, 80)}"`;
}
