import type { Feeling, Season, Time, Weather } from '../features';
import type { Place } from '../place';
import type { Kind } from '../motifs/kinds';

/** What a word says about a picture. Place, time, weather, season and feeling are votes: `weight` 1 unless it only hints. */
export interface Meaning {
  place?: Place;
  time?: Time;
  weather?: Weather;
  season?: Season;
  feeling?: Feeling;
  thing?: Kind;
  weight?: number;
}

/** Words, parted by spaces, with the meaning that they share; a word may be in several groups: a captain is a person and has a ship. */
export type Group = readonly [words: string, meaning: Meaning];

/** The weight of a word that only hints at a place or an hour. */
export const HINT = 0.3;
