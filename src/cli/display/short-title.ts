import { fit } from './fit';
import { widthOf } from './width-of';

/** In columns of a terminal; most titles are shorter. */
const MOST_COLUMNS = 60;
/** Parts of a series often differ at their ends alone. */
const END_COLUMNS = 16;

/** A title as it stands before a line of its film or in a table, among those of others: a long one is cut in its middle. */
export function shortTitle(title: string): string {
  if (widthOf(title) <= MOST_COLUMNS) return title;
  let end = '';
  for (const character of [...title.trimEnd()].toReversed()) {
    if (widthOf(character + end) > END_COLUMNS) break;
    end = character + end;
  }
  return `${fit(title, MOST_COLUMNS - END_COLUMNS).trimEnd()}${end}`;
}
