import type { Connected } from '../../app/connect';
import { orderFilms } from '../../app/film/order-films';
import type { Job } from '../../app/order/read-jobs';
import type { Terminal } from '../terminal';

/** `make --detach`: orders the films, and tells how to look on. */
export async function detach(
  jobs: Job[],
  { again, json }: { again?: boolean; json?: boolean },
  connected: Connected,
  { say, settings }: Terminal,
): Promise<boolean> {
  const ordered = await orderFilms(jobs, { again, settings }, connected);
  if (json) say(JSON.stringify(ordered));
  else
    ordered.forEach(({ id, title, notes }) => {
      say(`"${title}" is being made as ${id}; look on, and have it written, with: storyreel watch ${id}`);
      notes.forEach((note) => say(`"${title}": ${note}`));
    });
  return true;
}
