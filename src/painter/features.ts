import type { Colour } from './colour';
import type { Kind } from './motifs/kinds';
import type { Place } from './place';
import type { KeptThing } from './things/kept-thing';

/** The hour, which decides the light. */
export type Time = 'dawn' | 'day' | 'sunset' | 'dusk' | 'night';
/** What the sky does; storm includes rain. */
export type Weather = 'clear' | 'cloud' | 'rain' | 'storm' | 'snow' | 'fog';
/** What the plants and the ground look like. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
/** What a picture should make one feel: it shades the colours and the light. */
export type Feeling = 'plain' | 'joyful' | 'sad' | 'mysterious' | 'frightening' | 'peaceful';

/** How near what is shown is seen: as usual, in a close-up, or in a wide shot. */
export type View = 'usual' | 'near' | 'far';

/** In which kind of vehicle a scene is. */
export type Aboard = 'train' | 'bus' | 'plane' | 'car';

/** A telephone with a cord, or a mobile one. */
export type Telephone = 'corded' | 'mobile';

/** What becomes of a vessel that does not sail: it goes down, or lies at the bottom. */
export type Lost = 'sinking' | 'sunk';

/**
 * A thing that the prompt names. `word` is the vocabulary's word for it, which decides its colours; `count` is how many of it
 * there are, and `kept` its drawing where it is one of the kept set.
 */
export interface Thing {
  kind: Kind;
  word: string;
  many: boolean;
  count: number;
  /** The text says that number. */
  counted?: true;
  kept?: KeptThing;
  /** The colour that the prompt gives it. */
  tint?: Colour;
}

/** What a picture shows, as read from a prompt. `things` are in the order of their first mention. */
export interface Features {
  place: Place;
  /** Whether the place is named, or follows from what lives there; a guess from other words is none. */
  placeIsNamed: boolean;
  time: Time;
  weather: Weather;
  season: Season;
  feeling: Feeling;
  things: Thing[];
  /** What is said in figures and names, at most two lines of it, the one that matters first. */
  said: string[];
  view: View;
  /** Whether a town stands under water. */
  flooded: boolean;
  /** Whether a house burns, or the kitchen that is seen. */
  burning: boolean;
  /** What stands in front of everything, large: a product before each of its scenes. It is none of `things`, but in a studio. */
  foreground?: Thing | undefined;
  /** The vehicle that the scene is in. */
  aboard?: Aboard | undefined;
  /** What becomes of the vessels of the scene. */
  lost?: Lost | undefined;
  /** With which telephone somebody calls: the first of the people. */
  calling?: Telephone | undefined;
}

/** Whether a thing floats and carries people. */
export function isVessel({ kind, kept }: Thing): boolean {
  return kind === 'boat' || kind === 'ship' || kept?.stance === 'floats';
}

/** The first thing of that kind, if the picture shows one. */
export function find(features: Features, kind: Kind): Thing | undefined {
  return features.things.find((thing) => thing.kind === kind);
}
