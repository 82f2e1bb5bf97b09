import { printableJson } from '../display/printable';
import { Option } from 'commander';
import { withFilms } from '../../app/connect';
import { listFilms, type ListedFilm } from '../../app/film/list-films';
import { durationText } from '../../domain/duration-text';
import { table } from '../display/table';
import { aWholeNumber } from '../input/option-values';
import { JSON_OPTION, type JsonOption, type Registration } from '../registration';
import type { Terminal } from '../terminal';

/** `storyreel list`: the latest films and how they stand. */
export const list: Registration = ({ command, begin }) => {
  command('list', 'the latest films and how they stand', ['list', 'list --most 100 --json'])
    .addOption(new Option('--most <number>', 'how many films').default(20).argParser(aWholeNumber))
    .option(...JSON_OPTION)
    .action((options: JsonOption & { most: number }) => listLatest(options, begin()));
};

async function listLatest({ json, most }: JsonOption & { most: number }, terminal: Terminal): Promise<void> {
  const films = await withFilms(terminal, {}, (connected) => listFilms(connected, most));
  if (json) terminal.say(printableJson(films));
  else if (films.length === 0) terminal.say('No films yet. Make one: storyreel make my-story.md');
  else terminal.say(table([HEADINGS, ...films.map(rowOf)]));
}

const HEADINGS = ['film', 'state', 'begun', 'took', 'format', 'voice', 'length', 'title'];

function rowOf({
  id,
  state,
  startedAtMs,
  endedAtMs,
  title,
  format = '',
  voice = '',
  durationMs,
}: ListedFilm): string[] {
  const begun = new Date(startedAtMs).toISOString().replace('T', ' ').slice(0, 19);
  const took = endedAtMs ? durationText(endedAtMs - startedAtMs) : '';
  return [id, state, begun, took, format, voice, durationMs === undefined ? '' : durationText(durationMs), title];
}
