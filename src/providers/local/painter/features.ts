/** The landscape that a picture shows. */
export type Place = 'sea' | 'hills' | 'mountains' | 'forest' | 'city' | 'desert' | 'space';
/** The hour, which decides the light. */
export type Time = 'dawn' | 'day' | 'sunset' | 'dusk' | 'night';
/** What the sky does; storm includes rain. */
export type Weather = 'clear' | 'cloud' | 'rain' | 'storm' | 'snow' | 'fog';
/** What the plants and the ground look like. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What can be seen in a picture besides its place, hour, weather and season. */
export type ThingKind =
  | 'lighthouse'
  | 'boat'
  | 'harbour'
  | 'cliff'
  | 'houses'
  | 'cottage'
  | 'castle'
  | 'rocket'
  | 'planet'
  | 'person'
  | 'fox'
  | 'rabbit'
  | 'whale'
  | 'birds'
  | 'bridge'
  | 'path'
  | 'river'
  | 'tree'
  | 'lamp'
  | 'moon'
  | 'flowers'
  | 'waves'
  | 'lightning';

/** A thing that the prompt names. `word` is the vocabulary's word for it, which decides its colours; `many` when it was a plural. */
export interface Thing {
  kind: ThingKind;
  word: string;
  many: boolean;
}

/** What a picture shows, as read from a prompt. `things` are in the order of their first mention. */
export interface Features {
  place: Place;
  time: Time;
  weather: Weather;
  season: Season;
  things: Thing[];
}

/** The first thing of that kind, if the picture shows one. */
export function find(features: Features, kind: ThingKind): Thing | undefined {
  return features.things.find((thing) => thing.kind === kind);
}
