import { followFilm } from '../../src/app/film/following/follow-film';
import { NO_ONLOOKER } from '../../src/app/film/following/onlooker';
import { filmClient } from '../../src/client/film-client';
import { historyFigures } from '../films/history-figures';
import { scriptedOrder } from '../films/scripted-order';
import { askedBetween, serverRequests } from './server-requests';
import type { Workshop } from '../workshop/workshop';

/** What films of one size cost, over all of them: what Temporal Cloud would bill, and what they left in the history. */
export interface CountedFilms {
  scenes: number;
  films: number;
  isWatched: boolean;
  /** Starts, activities with all their attempts, updates, queries, signals and timers; heartbeats counted apart. */
  actions: number;
  activities: number;
  updates: number;
  queries: number;
  heartbeats: number;
  tookMs: number;
  events: number;
  bytes: number;
}

/** Makes so many films at once, and counts; where they are watched, as one terminal does that looks at each. */
export async function countFilms(
  { temporal, metrics }: Workshop,
  { scenes, films: count, isWatched }: Pick<CountedFilms, 'scenes' | 'films' | 'isWatched'>,
): Promise<CountedFilms> {
  const films = filmClient(temporal);
  const before = await serverRequests(metrics);
  const beganMs = performance.now();
  const ids = await Promise.all(
    Array.from({ length: count }, async (_film, index) => {
      const name = `film ${index + 1} of ${count}, ${scenes} scenes, ${isWatched ? 'watched' : 'alone'}`;
      const { id } = await films.start(scriptedOrder(name, scenes));
      await (isWatched ? followFilm(films, id, NO_ONLOOKER) : films.result(id));
      return id;
    }),
  );
  const tookMs = Math.round(performance.now() - beganMs);
  const after = await serverRequests(metrics);
  const figures = { activities: 0, timers: 0, events: 0, bytes: 0 };
  for (const id of ids) {
    const { events, bytes } = await historyFigures(temporal, id);
    figures.events += events;
    figures.bytes += bytes;
    for (const event of (await temporal.workflow.getHandle(id).fetchHistory()).events ?? []) {
      figures.activities += event.activityTaskStartedEventAttributes?.attempt ?? 0;
      figures.timers += event.timerStartedEventAttributes ? 1 : 0;
    }
  }
  const asked = (...operations: string[]) => askedBetween(before, after, ...operations);
  const updates = asked('ExecuteMultiOperation', 'UpdateWorkflowExecution');
  const queries = asked('QueryWorkflow');
  const signals = asked('SignalWorkflowExecution', 'SignalWithStartWorkflowExecution');
  const { activities, timers, events, bytes } = figures;
  return {
    scenes,
    films: count,
    isWatched,
    actions: count + activities + updates + queries + signals + timers,
    activities,
    updates,
    queries,
    heartbeats: asked('RecordActivityTaskHeartbeat'),
    tookMs,
    events,
    bytes,
  };
}
