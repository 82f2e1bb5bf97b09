import type { Kind } from './motifs/kinds';

/** The landscape or the room that a picture shows; abstract when nothing is named that can be seen. */
export type Place =
  | 'sea'
  | 'hills'
  | 'river'
  | 'waterfall'
  | 'garden'
  | 'mountains'
  | 'forest'
  | 'city'
  | 'street'
  | 'desert'
  | 'space'
  | 'cave'
  | 'room'
  | 'abstract';
/** The hour, which decides the light. */
export type Time = 'dawn' | 'day' | 'sunset' | 'dusk' | 'night';
/** What the sky does; storm includes rain. */
export type Weather = 'clear' | 'cloud' | 'rain' | 'storm' | 'snow' | 'fog';
/** What the plants and the ground look like. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
/** What a picture should make one feel: it shades the colours and the light. */
export type Mood = 'plain' | 'joyful' | 'sad' | 'mysterious' | 'frightening' | 'peaceful';

/** A thing that the prompt names. `word` is the vocabulary's word for it, which decides its colours; `many` when it was a plural. */
export interface Thing {
  kind: Kind;
  word: string;
  many: boolean;
}

/** What a picture shows, as read from a prompt. `things` are in the order of their first mention. */
export interface Features {
  place: Place;
  time: Time;
  weather: Weather;
  season: Season;
  mood: Mood;
  things: Thing[];
}

/** The first thing of that kind, if the picture shows one. */
export function find(features: Features, kind: Kind): Thing | undefined {
  return features.things.find((thing) => thing.kind === kind);
}
