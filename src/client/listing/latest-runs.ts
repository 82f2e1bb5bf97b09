import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { ToldRun } from './film-summary';
import { filmQuery, type WhichFilms } from './which-films';

/** Where a run stands in a list: by when it was begun (milliseconds since 1970), and among those of one moment by its id. */
export interface ListPlace {
  startedAtMs: number;
  id: string;
}

/** As many as a server gives at once. */
const MOST_AT_ONCE = 1_000;

/**
 * Of the runs that a query finds the `most` that were begun last, after a place in their list, the latest first; and whether there are
 * more. A server lists those that are open by their beginning, but those that have ended by their end, and not every server can do
 * otherwise: of these so many are read until all others ended, and so were begun, before the ones that are wanted.
 */
export async function latestRuns(
  temporal: Client,
  most: number,
  which: WhichFilms,
  after?: ListPlace,
): Promise<{ runs: ToldRun[]; areMore: boolean }> {
  const found = new Map<string, ToldRun>();
  const latest = () => [...found.values()].toSorted(byPlace);
  // First the open ones: one that ends meanwhile is then among both, and not among none.
  for (const time of times(which)) {
    const until = after === undefined ? '' : ` AND StartTime < '${new Date(after.startedAtMs + 1).toISOString()}'`;
    for await (const { runs, isLast } of pagesOf(temporal, `${filmQuery(which)} AND ${time}${until}`, most + 1)) {
      for (const run of runs) if (!after || comparePlaces(placeOf(run), after) > 0) found.set(runIdOf(run), run);
      const wanted = latest()[most - 1];
      const read = runs.at(-1);
      if (!isLast && wanted && read && latestBeginOf(read) < placeOf(wanted).startedAtMs) break;
    }
  }
  return { runs: latest().slice(0, most), areMore: found.size > most };
}

/** Which of the open ones and those that have ended may be meant. */
function times({ isOpen, needs, state = isOpen || needs ? 'being made' : undefined }: WhichFilms): string[] {
  return [
    ...(state === undefined || state === 'being made' ? ['CloseTime IS NULL'] : []),
    ...(state === 'being made' ? [] : ['CloseTime IS NOT NULL']),
  ];
}

/** Where a run stands in a list. */
export function placeOf({ startTime, execution }: ToldRun): ListPlace {
  return { startedAtMs: optionalTsToMs(startTime) ?? 0, id: execution?.workflowId ?? '' };
}

function comparePlaces(one: ListPlace, other: ListPlace): number {
  return other.startedAtMs - one.startedAtMs || (one.id < other.id ? -1 : Number(one.id > other.id));
}

const byPlace = (one: ToldRun, other: ToldRun) => comparePlaces(placeOf(one), placeOf(other));

const runIdOf = ({ execution }: ToldRun) => execution?.runId ?? '';

/** When those that a server lists after this run were begun at the latest. */
function latestBeginOf(run: ToldRun): number {
  return optionalTsToMs(run.closeTime) ?? placeOf(run).startedAtMs;
}

async function* pagesOf(
  { workflowService, options: { namespace } }: Client,
  query: string,
  first: number,
): AsyncGenerator<{ runs: ToldRun[]; isLast: boolean }> {
  let nextPageToken: Uint8Array | null | undefined;
  for (let pageSize = Math.min(first, MOST_AT_ONCE); ; pageSize = Math.min(2 * pageSize, MOST_AT_ONCE)) {
    const asked = { namespace, query, pageSize, ...(nextPageToken && { nextPageToken }) };
    const { executions, nextPageToken: token } = await workflowService.listWorkflowExecutions(asked);
    const isLast = !token?.length;
    yield { runs: executions, isLast };
    if (isLast) return;
    nextPageToken = token;
  }
}
