import type { Place } from '../place';
import { ROOMS } from './rooms';

/** Where no sky is seen above, and no weather comes in. */
export const SHELTERED = new Set<Place>([...ROOMS, 'abstract', 'studio', 'stage', 'underwater']);
