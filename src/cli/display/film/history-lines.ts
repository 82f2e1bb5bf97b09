import type { FilmHistory } from '../../../app/film/history/film-history';
import { wrapped } from '../wrapped';

/** A film's story in lines of at most so many columns, with the time of each sentence and the day where it changes. */
export function historyLines({ title, entries }: FilmHistory, columns: number): string[] {
  let day = '';
  const lines = entries.flatMap(({ atMs, sentence }) => {
    const [date = '', time = ''] = new Date(atMs).toISOString().split('T');
    const heading = date === day ? [] : [`${date} (UTC)`];
    day = date;
    const at = time.slice(0, 8);
    return [...heading, ...wrapped(`${at} ${sentence}`, columns, ' '.repeat(at.length + 1))];
  });
  return [...wrapped(`"${title}"`, columns), ...lines];
}
