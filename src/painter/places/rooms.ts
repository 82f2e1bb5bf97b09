import type { Place } from '../place';

/** Where people live, work or travel under a roof, each a world of its own. */
export const ROOMS_APART = [
  'laboratory',
  'hospital',
  'kitchen',
  'office',
  'carriage',
  'exchange',
] as const satisfies readonly Place[];

/** The same, and the room that any story may be in. */
export const ROOMS: readonly Place[] = ['room', ...ROOMS_APART];
