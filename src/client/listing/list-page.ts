import type { Client } from '@temporalio/client';
import { cursorOf, placeIn, type FilmCursor } from './film-cursor';
import { filmSummary, type FilmSummary } from './film-summary';
import { latestRuns, placeOf } from './latest-runs';
import { knowsAttributes } from '../knows-attributes';
import { needAttributes, type WhichFilms } from './which-films';

/** Some films of a list, those begun last first; `next` is where it goes on, and missing after the last. */
export interface FilmPage {
  films: FilmSummary[];
  next?: FilmCursor;
}

/**
 * A page of at most so many films, and no more than the server gives at once (usually 1,000). Throws a sentence where the server cannot
 * find films by what is asked, and a `CursorError` where the cursor is none of this list.
 */
export async function listPage(
  temporal: Client,
  most: number,
  { after, ...which }: WhichFilms & { after?: FilmCursor } = {},
): Promise<FilmPage> {
  if (needAttributes(which) && !(await knowsAttributes(temporal))) {
    throw new Error(
      'Expected a server that knows the search attributes of films, by which it finds what they need and their stage, but this one ' +
        'does not, or does not say. docs/operations.md tells how to add them ("Watch").',
    );
  }
  const place = after === undefined ? undefined : placeIn(which, after);
  const { runs, areMore } = await latestRuns(temporal, most, which, place);
  const films = await Promise.all(runs.map((run) => filmSummary(run, temporal.options.loadedDataConverter)));
  const last = runs.at(-1);
  return { films, ...(areMore && last && { next: cursorOf(which, placeOf(last)) }) };
}
