import { withFilms } from '../../../app/connection/with-films';
import { filmHistory } from '../../../app/film/history/film-history';
import { historyLines } from '../../display/film/history-lines';
import { ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import { columnsOf } from '../../display/columns-of';
import type { Terminal } from '../../terminal';

/** `storyreel history ID`: the story of a film in plain sentences. */
export const history: Registration = ({ command, begin }) => {
  command('history', 'the story of a film: what happened to it, when, and who changed what', [
    'history film-755d026307f49f8f',
  ])
    .argument(...ID_ARGUMENT)
    .option(...JSON_OPTION)
    .action((id: string, options: JsonOption) => tellHistory(id, options, begin()));
};

async function tellHistory(id: string, { json }: JsonOption, terminal: Terminal): Promise<void> {
  const { say, answer, settings } = terminal;
  const told = await withFilms(terminal, {}, (connected) => filmHistory(connected, id, settings));
  if (json) return answer({ id, ...told });
  historyLines(told, columnsOf(process.stdout)).forEach((line) => say(line));
}
