import { mostConcreteClause } from './concrete-clause';
import { namedFeatures, type Feature } from './features';
import type { FeatureKind } from './lexicon';

/** What stays in view from scene to scene until the text names another. */
interface Setting {
  places: Feature[];
  person: Feature[];
  time: Feature[];
  season: Feature[];
}

const MOST_PLACES = 3;
const MOST_OTHERS = 5;
const PRONOUN = /\b(?:he|she|him|her|his|they)\b/i;

function distinct(features: Feature[]): Feature[] {
  return features.filter((feature, i) => features.findIndex(({ word }) => word === feature.word) === i);
}

function readSetting(text: string, features: Feature[], before: Setting): Setting {
  const of = (kind: FeatureKind) => features.filter((feature) => feature.kind === kind);
  const orBefore = (now: Feature[], earlier: Feature[]) => (now.length > 0 ? now : earlier);
  return {
    places: orBefore(distinct(of('place')).slice(0, MOST_PLACES), before.places),
    person: orBefore(of('person').slice(0, 1), before.person).filter(
      () => of('person').length > 0 || PRONOUN.test(text),
    ),
    // A scene that goes from evening to night ends at night.
    time: orBefore(of('time').slice(-1), before.time),
    season: orBefore(of('season').slice(-1), before.season),
  };
}

function describe(text: string, features: Feature[], setting: Setting): string {
  const others = features.filter(({ kind }) => ['creature', 'object', 'person'].includes(kind));
  const weather = features.filter(({ kind }) => kind === 'weather').slice(-1);
  const shown = distinct([
    ...setting.places,
    ...setting.person,
    ...distinct(others).slice(0, MOST_OTHERS),
    ...setting.time,
    ...weather,
    ...setting.season,
  ]);
  return [shown.map(({ name }) => name).join(', '), mostConcreteClause(text)].filter(Boolean).join('; ');
}

/**
 * A prompt of at most 300 characters for each scene's picture: what can be seen first ("lighthouse, sea, night, stars"),
 * then the scene's most concrete clause. Place, hour and season stay as they are until a scene names others.
 */
export function imagePrompts(scenes: string[]): string[] {
  let setting: Setting = { places: [], person: [], time: [], season: [] };
  return scenes.map((text) => {
    const features = namedFeatures(text);
    setting = readSetting(text, features, setting);
    return describe(text, features, setting) || text.slice(0, 300);
  });
}
