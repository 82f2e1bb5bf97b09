import type { Settings } from '../config/settings';
import { QUEUES } from '../contract/queues';
import { InputError } from './input-error';

const NAMES = Object.values(QUEUES) as string[];

/** The queues that a worker is to serve, all if none is named; refuses a name that is none, and settings that name no server. */
export function queuesToServe(names: string[] | undefined, settings: Settings): string[] {
  const chosen = names ?? NAMES;
  const unknown = chosen.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0)
    throw new InputError(`There is no queue ${unknown.join(', ')}: expected some of ${NAMES.join(', ')}.`);
  if (settings.hasTemporalAddress) return chosen;
  throw new InputError(
    'TEMPORAL_ADDRESS says which server a worker works for, and it is not set. "storyreel dev" runs a server and a worker.',
  );
}
