import type { FilmSummary } from '../../client/film-summary';
import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { durationText } from '../display/durations';
import { table } from '../display/table';

/** `storyreel list`: the latest films and how they stand. */
export async function list({ json, most }: { json?: boolean; most: number }, context: Context): Promise<void> {
  const films = await withFilms(context, {}, ({ films: client }) => client.list(most));
  if (json) context.say(JSON.stringify(films));
  else if (films.length === 0) context.say('No films yet. Make one: storyreel make my-story.md');
  else context.say(table([['film', 'state', 'begun', 'took', 'title'], ...films.map(rowOf)]));
}

function rowOf({ id, state, startedAtMs, endedAtMs, title }: FilmSummary): string[] {
  const begun = new Date(startedAtMs).toISOString().replace('T', ' ').slice(0, 19);
  return [id, state, begun, endedAtMs ? durationText(endedAtMs - startedAtMs) : '', title];
}
