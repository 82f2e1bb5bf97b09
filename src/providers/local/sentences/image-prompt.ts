import { primaryLanguage } from '../../../domain/language';
import { vocabularyOf, type Vocabulary } from './foreign/vocabulary';
import { seenIn } from './painted-words';
import { concreteSentences } from './concrete-clause';
import { namedFeatures, type Feature } from './features';
import { lookUp, type FeatureKind } from './lexicon';
import { withNamesKnown } from './who-is-named';

/** What stays in view from scene to scene until the text names another. */
interface Setting {
  places: Feature[];
  person: Feature[];
  /** The animal that the scene before was about. */
  creature: Feature[];
  time: Feature[];
  season: Feature[];
  /** The year, where the story is of long ago. */
  year?: string | undefined;
}

const MOST_PLACES = 3;
const MOST_OTHERS = 5;
const LONGEST = 300;
const LONG_AGO = /\b1[0-8]\d\d\b(?! ?(?:%|[a-z]+s\b))/;
const PRONOUN = /\b(?:he|she|him|her|his|they)\b/i;
const IT = /^(?:it|its)\b/i;

function distinct(features: Feature[]): Feature[] {
  return features.filter((feature, i) => features.findIndex(({ word }) => word === feature.word) === i);
}

function readSetting(text: string, features: Feature[], before: Setting): Setting {
  const of = (kind: FeatureKind) => features.filter((feature) => feature.kind === kind);
  const orBefore = (now: Feature[], earlier: Feature[]) => (now.length > 0 ? now : earlier);
  const { elsewhere, living } = seenIn(text);
  return {
    // A laboratory is not by the sea of the scene before.
    places:
      elsewhere && of('place').length === 0 ? [] : orBefore(distinct(of('place')).slice(0, MOST_PLACES), before.places),
    person: orBefore(of('person').slice(0, 1), before.person).filter(
      () => of('person').length > 0 || PRONOUN.test(text),
    ),
    creature: orBefore(of('creature').slice(0, 1), before.creature).filter(
      () => of('creature').length > 0 || (IT.test(text) && !living),
    ),
    // A scene that goes from evening to night ends at night.
    time: orBefore(of('time').slice(-1), before.time),
    season: orBefore(of('season').slice(-1), before.season),
    year: LONG_AGO.exec(text)?.[0] ?? before.year,
  };
}

const COLOURED = /\b(red|blue|green|yellow|orange|purple|pink|brown|black|white|grey|gray|golden|silver) ([a-z]+)\b/g;

/** The colour that a story gives each of its things, by its plain word, where it first does: an umbrella stays red in every scene. */
function coloursIn(story: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const [, colour = '', written = ''] of story.toLowerCase().matchAll(COLOURED)) {
    const word = lookUp(written)?.word;
    if (word !== undefined && !colours.has(word)) colours.set(word, colour);
  }
  return colours;
}

function describe(text: string, features: Feature[], setting: Setting, colours: Map<string, string>): string {
  const others = features.filter(({ kind }) => ['creature', 'object', 'person'].includes(kind));
  const weather = features.filter(({ kind }) => kind === 'weather').slice(-1);
  const shown = distinct([
    ...setting.places,
    ...setting.person,
    ...setting.creature,
    ...distinct(others).slice(0, MOST_OTHERS),
    ...setting.time,
    ...weather,
    ...setting.season,
  ]);
  const named = shown.map(({ name, word, kind }) =>
    kind === 'object' && colours.has(word) ? `${colours.get(word)} ${name}` : name,
  );
  const list = [...named, ...(setting.year ? [setting.year] : [])].join(', ');
  return [list, concreteSentences(text, LONGEST - list.length - 2)].filter(Boolean).join('; ');
}

/**
 * A prompt of at most 300 characters for each scene's picture: what can be seen first ("lighthouse, sea, night, stars"),
 * then the sentences that name something to be seen, as many as fit. Place, hour and season stay as they are until a scene
 * names others; a thing keeps the colour that the story gives it, and who has a name is seen where it stands. Of a text in another language than English the prompt has those
 * words that are known here, in English, and its own only where there are none: the painter would take "Hut" for a hut.
 */
export function imagePrompts(scenes: string[], language = 'en'): string[] {
  const isEnglish = primaryLanguage(language) === 'en';
  const inEnglish = isEnglish ? (text: string) => text : inEnglishFrom(vocabularyOf(language));
  let setting: Setting = { places: [], person: [], creature: [], time: [], season: [] };
  const colours = coloursIn(scenes.join(' '));
  const named = isEnglish ? withNamesKnown(scenes.join(' ')) : (text: string) => text;
  return scenes.map((told) => {
    const text = named(inEnglish(told));
    const features = namedFeatures(text);
    setting = readSetting(text, features, setting);
    const words = isEnglish || features.length === 0 ? told : '';
    return describe(words, features, setting, colours) || told.slice(0, 300);
  });
}

/** What is known of a text's words, as an English list; somebody who is spoken of and not named is "he". */
function inEnglishFrom({ named, hasPronoun }: Vocabulary): (text: string) => string {
  return (text) => [...(hasPronoun(text) ? ['he'] : []), ...named(text)].join(', ');
}
