import { failedState } from '../display/failed-state';
import type { Connected } from '../../app/connection/connected';
import { orderFilms, type Ordering } from '../../app/film/ordering/order-films';
import type { Job } from '../../app/order/job';
import { warningsJson } from '../display/film/warnings';
import { scriptPaidText } from '../display/film/script-paid';
import type { Ended } from '../registration';
import type { Terminal } from '../terminal';
import { endedOf } from './ended-of';

/** `make --detach`: orders the films, and tells how to look on. Resolves to how that ended. */
export async function detach(
  jobs: Job[],
  { again, json }: { again?: boolean; json?: boolean },
  connected: Connected,
  terminal: Terminal,
): Promise<Ended> {
  const { answer, settings } = terminal;
  const ordered = await orderFilms(jobs, { again, settings }, connected);
  if (json) answer(ordered.map((one, index) => ({ ...orderingJson(one), ...warningsJson(jobs[index]!) })));
  else ordered.forEach((one) => tell(one, ordered.length > 1, terminal));
  return endedOf(ordered);
}

function orderingJson(ordered: Ordering): object {
  if (!('failure' in ordered)) return ordered;
  const { title, failure } = ordered;
  return { title, failure, state: failedState(ordered) };
}

function tell(ordered: Ordering, isOneOfSeveral: boolean, { say, complain }: Terminal): void {
  const { title } = ordered;
  if ('failure' in ordered) {
    complain(isOneOfSeveral ? `"${title}": ${ordered.failure}` : ordered.failure);
    return;
  }
  const { id, made, notes, script } = ordered;
  if (script) say(`"${title}": ${scriptPaidText(script)}`);
  const state = made ? 'was made before' : 'is being made';
  say(`"${title}" ${state} as ${id}; look on, and have it written, with: storyreel watch ${id}`);
  notes.forEach((note) => say(`"${title}": ${note}`));
}
