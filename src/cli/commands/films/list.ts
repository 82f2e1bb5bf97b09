import { Option } from 'commander';
import { withFilms } from '../../../app/connection/with-films';
import { FILM_STATES, listFilms, type FilmCursor, type FilmState, type WhichFilms } from '../../../app/film/list-films';
import { REVIEWED } from '../../../domain/film/order/review';
import { roomOf } from '../../display/columns-of';
import { filmsTable } from '../../display/films-table';
import { aCursor, aMoment, aPageSize } from '../../input/list-values';
import { JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

interface ListOptions extends JsonOption {
  most: number;
  state?: FilmState;
  needs?: WhichFilms['needs'];
  since?: number;
  after?: FilmCursor;
}

/** `storyreel list`: the latest films and how they stand. */
export const list: Registration = ({ command, begin }) => {
  command('list', 'the latest films and how they stand', [
    'list',
    'list --most 100 --json',
    'list --state failed --since 7d',
    'list --needs anything',
  ])
    .addOption(new Option('--most <number>', 'how many films').default(20).argParser(aPageSize))
    .addOption(new Option('--state <state>', 'only films that stand so').choices(FILM_STATES))
    .addOption(
      new Option('--needs <what>', 'only films that wait for a person, for this').choices([
        'anything',
        'attention',
        'resume',
        ...REVIEWED,
      ]),
    )
    .addOption(new Option('--since <when>', 'only films begun since, such as 24h or 2026-11-28').argParser(aMoment))
    .addOption(new Option('--after <cursor>', 'go on where an earlier list ended').argParser(aCursor))
    .option(...JSON_OPTION)
    .action((options: ListOptions) => listLatest(options, begin()));
};

async function listLatest(options: ListOptions, terminal: Terminal): Promise<void> {
  const { json, most, state, needs, since, after } = options;
  const which = { ...(state && { state }), ...(needs && { needs }), ...(since !== undefined && { sinceMs: since }) };
  const page = { ...which, ...(after && { after }) };
  const { films, next } = await withFilms(terminal, {}, (connected) => listFilms(connected, most, page));
  if (json) terminal.answer(films);
  else if (films.length > 0) terminal.say(filmsTable(films, roomOf(process.stdout)));
  else if (Object.keys(page).length > 0) terminal.say('No such films.');
  else terminal.say('No films yet. Make one: storyreel make my-story.md');
  // With --json the answer stays a list.
  if (next) terminal.onWait(`There are more: the same command with --after ${next}`);
}
