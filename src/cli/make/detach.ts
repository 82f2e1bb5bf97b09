import { printable, printableJson } from '../display/printable';
import type { Connected } from '../../app/connect';
import { orderFilms, type Ordering } from '../../app/film/order-films';
import type { Job } from '../../app/order/reading/read-jobs';
import { scriptPaidText } from '../display/film/script-paid';
import type { Terminal } from '../terminal';

/** `make --detach`: orders the films, and tells how to look on. Resolves to whether all are ordered. */
export async function detach(
  jobs: Job[],
  { again, json }: { again?: boolean; json?: boolean },
  connected: Connected,
  { say, settings }: Terminal,
): Promise<boolean> {
  const ordered = await orderFilms(jobs, { again, settings }, connected);
  const isOrdered = (one: Ordering) => 'id' in one;
  if (json) say(printableJson(ordered.map((one) => (isOrdered(one) ? one : { ...one, state: 'failed' }))));
  else ordered.forEach((one) => tell(one, ordered.length > 1, say));
  return ordered.every(isOrdered);
}

function tell(ordered: Ordering, isOneOfSeveral: boolean, say: Terminal['say']): void {
  const { title } = ordered;
  if ('failure' in ordered) {
    console.error(printable(isOneOfSeveral ? `"${title}": ${ordered.failure}` : ordered.failure));
    return;
  }
  const { id, notes, script } = ordered;
  if (script) say(`"${title}": ${scriptPaidText(script)}`);
  say(`"${title}" is being made as ${id}; look on, and have it written, with: storyreel watch ${id}`);
  notes.forEach((note) => say(`"${title}": ${note}`));
}
