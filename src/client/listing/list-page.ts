import type { Client } from '@temporalio/client';
import { cursorOf, tokenIn, type FilmCursor } from './film-cursor';
import { filmSummary, type FilmSummary } from './film-summary';
import { knowsAttributes } from '../knows-attributes';
import { filmQuery, needAttributes, type WhichFilms } from './which-films';

/** Some films of a list, the latest first; `next` is where it goes on, and missing after the last. */
export interface FilmPage {
  films: FilmSummary[];
  next?: FilmCursor;
}

/**
 * A page of at most so many films, and no more than the server gives at once (usually 1,000). Throws a sentence where the server cannot
 * find films by what is asked, or the cursor is none of this list.
 */
export async function listPage(
  temporal: Client,
  most: number,
  { after, ...which }: WhichFilms & { after?: FilmCursor } = {},
): Promise<FilmPage> {
  const { namespace } = temporal.options;
  if (needAttributes(which) && !(await knowsAttributes(temporal))) {
    throw new Error(
      'Expected a server that knows the search attributes of films, by which it finds what they need and their stage, but this one ' +
        'does not, or does not say. docs/operations.md tells how to add them ("Watch").',
    );
  }
  const { executions, nextPageToken } = await temporal.workflowService.listWorkflowExecutions({
    namespace,
    query: filmQuery(which),
    pageSize: most,
    nextPageToken: after === undefined ? new Uint8Array() : tokenIn(which, after),
  });
  const films = await Promise.all(executions.map((run) => filmSummary(run, temporal.options.loadedDataConverter)));
  const next = cursorOf(which, nextPageToken);
  return { films, ...(next && { next }) };
}
