import type { Feature } from './features';
import type { FeatureKind } from './lexicon';
import { seenIn } from './painted-words';

/** What stays in view from scene to scene until the text names another. */
export interface Setting {
  places: Feature[];
  person: Feature[];
  /** The animal that the scene before was about. */
  creature: Feature[];
  time: Feature[];
  season: Feature[];
  /** The year, where the story is of long ago. */
  year?: string | undefined;
  /** Whether it is told under water. */
  flooded?: boolean;
}

/** Before the first scene. */
export const NOWHERE: Setting = { places: [], person: [], creature: [], time: [], season: [] };

const MOST_PLACES = 3;
const LONG_AGO = /\b1[0-8]\d\d\b(?! ?(?:%|[a-z]+s\b))/;
/** What is told of a flood after it was named. */
const IN_A_FLOOD = /\b(?:boats?|roofs?|rescued?|sandbags?|water)\b/i;
const PRONOUN = /\b(?:he|she|him|her|his|they)\b/i;
const IT = /^(?:it|its)\b/i;
const THEY = /\b(?:they|them|their)\b/i;

/** Features, each once. */
export function distinct(features: Feature[]): Feature[] {
  return features.filter((feature, i) => features.findIndex(({ word }) => word === feature.word) === i);
}

/** The setting of a scene: of what it names, and, where it goes on with the scene before, of what that one left. */
export function settingOf(text: string, features: Feature[], before: Setting, goesOn: boolean): Setting {
  const of = (kind: FeatureKind) => features.filter((feature) => feature.kind === kind);
  const orBefore = (now: Feature[], earlier: Feature[]) => (now.length > 0 || !goesOn ? now : earlier);
  const { elsewhere, living, flooded } = seenIn(text);
  // "Bears do not ... What they want": who is spoken of is the bears, and nobody of the scene before.
  const [first] = [...of('creature'), ...of('person')]
    .map(({ name }) => text.toLowerCase().indexOf(name))
    .filter((at) => at >= 0)
    .toSorted((one, other) => one - other);
  const beforeOthers = first === undefined ? text : text.slice(0, first);
  const spokenOf = of('creature').length > 0 && THEY.test(text) ? PRONOUN.test(beforeOthers) : PRONOUN.test(text);
  // Who is "he" in a story of animals is the animal that it tells of, also where it meets another.
  const meant = before.person.length === 0 && spokenOf && PRONOUN.test(beforeOthers);
  const told = goesOn && (meant || (IT.test(text) && !living && of('creature').length === 0)) ? before.creature : [];
  return {
    // A laboratory is not by the sea of the scene before.
    places:
      elsewhere && of('place').length === 0 ? [] : orBefore(distinct(of('place')).slice(0, MOST_PLACES), before.places),
    person: orBefore(of('person').slice(0, 1), before.person).filter(() => of('person').length > 0 || spokenOf),
    creature: told.length > 0 ? told : of('creature').slice(0, 1),
    // A scene that goes from evening to night ends at night.
    time: orBefore(of('time').slice(-1), before.time),
    season: orBefore(of('season').slice(-1), before.season),
    flooded: flooded || (before.flooded === true && IN_A_FLOOD.test(text)),
    year: LONG_AGO.exec(text)?.[0] ?? before.year,
  };
}
