import type { Place } from '../place';

/** Where no sky is seen above, and no weather comes in. */
export const SHELTERED = new Set<Place>([
  'room',
  'abstract',
  'studio',
  'laboratory',
  'hospital',
  'kitchen',
  'office',
  'carriage',
  'exchange',
  'stage',
  'underwater',
]);
