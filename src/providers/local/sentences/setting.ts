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
  /** The ship or boat that the story tells of, whether it is seen or not. */
  toldOf?: Feature[];
  /** That vessel where it sinks, or where those are who sail on it. */
  vessel?: Feature[];
  /** Whether it is told under water. */
  flooded?: boolean;
}

/** Before the first scene. */
export const NOWHERE: Setting = { places: [], person: [], creature: [], time: [], season: [] };

const MOST_PLACES = 3;
const LONG_AGO = /\b1[0-8]\d\d\b(?! ?(?:%|[a-z]+s\b))/;
/** What is told of a flood after it was named. */
const IN_A_FLOOD = /\b(?:boats?|roofs?|rescued?|sandbags?|water)\b/i;
const VESSELS = new Set('boat ship sailboat rowboat yacht canoe raft ferry steamer liner titanic'.split(' '));
/** What is told of who is on a vessel. */
const ON_BOARD = /\b(?:on board|aboard|deck|captain|sailors?|crew|masts?|sails?|lifeboats?|passengers)\b/i;
/** Where this stands no landscape is. */
const SOFA = /\b(?:sofa|couch|armchair|settee|living room)\b/i;
const PRONOUN = /\b(?:he|she|him|her|his|they)\b/i;
const IT = /^(?:it|its)\b/i;
const THEY = /\b(?:they|them|their)\b/i;

/** The vessel that a story tells of: "the ship" is the ferry of the scenes before it. */
function exactVessel(vessels: Feature[], before: Feature[]): Feature[] {
  const exact = vessels.find(({ word }) => word !== 'ship' && word !== 'boat') ?? vessels[0];
  if (exact === undefined) return before;
  return before[0] && (exact.word === 'ship' || exact.word === 'boat') ? before : [exact];
}

const HIM =
  /^(?:man|boy|king|prince|father|dad|brother|son|uncle|grandfather|grandpa|monk|priest|knight|fisherman|wizard)$/;
const HER = /^(?:woman|girl|queen|princess|mother|mum|mom|sister|daughter|aunt|grandmother|grandma|nun|witch)$/;

/** Whether somebody can be meant by the pronouns of a text: "she" is no boy. */
function canBeMeant({ word }: Feature, text: string): boolean {
  const [him, her, them] = [/\b(?:he|him|his)\b/i, /\b(?:she|her|hers)\b/i, THEY].map((pronoun) => pronoun.test(text));
  if (them) return true;
  return !((HIM.test(word) && her && !him) || (HER.test(word) && him && !her));
}

/** Features, each once. */
export function distinct(features: Feature[]): Feature[] {
  return features.filter((feature, i) => features.findIndex(({ word }) => word === feature.word) === i);
}

/** The setting of a scene: of what it names, and, where it goes on with the scene before, of what that one left. */
export function settingOf(text: string, features: Feature[], earlier: Setting, goesOn: boolean): Setting {
  const before = { ...earlier, person: earlier.person.filter((person) => canBeMeant(person, text)) };
  const of = (kind: FeatureKind) => features.filter((feature) => feature.kind === kind);
  const orBefore = (now: Feature[], then: Feature[]) => (now.length > 0 || !goesOn ? now : then);
  const { elsewhere, living, flooded, place, lost } = seenIn(text);
  const vessels = of('object').filter(({ word }) => VESSELS.has(word));
  const toldOf = exactVessel(vessels, before.toldOf ?? []);
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
      place === 'carriage' || ((elsewhere || SOFA.test(text)) && of('place').length === 0)
        ? []
        : orBefore(distinct(of('place')).slice(0, MOST_PLACES), before.places),
    person: orBefore(of('person').slice(0, 1), before.person).filter(() => of('person').length > 0 || spokenOf),
    creature: told.length > 0 ? told : of('creature').slice(0, 1),
    // A scene that goes from evening to night ends at night.
    time: orBefore(of('time').slice(-1), before.time),
    season: orBefore(of('season').slice(-1), before.season),
    toldOf,
    vessel: /\bshipwrecks?\b/i.test(text)
      ? []
      : lost
        ? toldOf.map((ship) => ({
            ...ship,
            name: lost === 'sunk' ? `sunken ${ship.name} on the seabed` : `sinking ${ship.name}`,
          }))
        : vessels.length === 0 && goesOn && ON_BOARD.test(text)
          ? toldOf
          : [],
    flooded: flooded || (before.flooded === true && IN_A_FLOOD.test(text)),
    year: LONG_AGO.exec(text)?.[0] ?? before.year,
  };
}
