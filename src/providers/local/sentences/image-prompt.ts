import { primaryLanguage } from '../../../domain/language';
import { vocabularyOf, type Vocabulary } from './foreign/vocabulary';
import { withKinAsAnimals } from './named/animal-kin';
import { ChangingView, LONGEST_VIEW } from './changing-view';
import { concreteSentences } from './concrete-clause';
import { namedFeatures, type Feature } from './features';
import { whichGoOn } from './goes-on';
import { lookUp } from './lexicon';
import { seenIn } from './painted-words';
import { distinct, NOWHERE, settingOf, type Setting } from './setting';
import { productOf } from './named/product';
import { ROOM, sightsOf } from './verse/sights';
import { thingsByName } from './named/what-is-named';
import { withNamesKnown } from './named/who-is-named';

const MOST_OTHERS = 5;
const LONGEST = 300;

/** A line that goes on about whom the lines before it were. */
const WHO = /^(?:it|its|he|she)\b/i;
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

/** "The machine" is the coffee machine. */
function isOfProduct(word: string, product: Feature | undefined): boolean {
  return product !== undefined && (product.word === word || product.word.endsWith(` ${word}`));
}

function describe(
  text: string,
  features: Feature[],
  setting: Setting,
  colours: Map<string, string>,
  feelings: string[],
  product: Feature | undefined,
): string {
  const others = features.filter(
    ({ kind, word }) => ['creature', 'object', 'person'].includes(kind) && !isOfProduct(word, product),
  );
  const weather = features.filter(({ kind }) => kind === 'weather').slice(-1);
  const shown = distinct([
    ...setting.places,
    ...(setting.vessel ?? []),
    ...setting.person,
    ...setting.creature,
    ...distinct(others).slice(0, MOST_OTHERS),
    ...setting.time,
    ...weather,
    ...setting.season,
  ]);
  const coloured = ({ name, word, kind }: Feature) =>
    kind === 'object' && colours.has(word) ? `${colours.get(word)} ${name}` : name;
  const named = shown.map(coloured);
  const list = [
    ...(product ? [`${coloured(product)} in the foreground`] : []),
    ...named,
    ...(setting.flooded ? ['flood'] : []),
    ...(setting.year ? [setting.year] : []),
    ...feelings,
  ].join(', ');
  const sentences = text === '' ? '' : concreteSentences(text, LONGEST - LONGEST_VIEW - list.length - 2);
  return [list, sentences].filter(Boolean).join('; ');
}

/**
 * A prompt of at most 300 characters for each scene's picture: what can be seen first ("lighthouse, sea, night, stars"),
 * then the sentences that name something to be seen, as many as fit. Place, hour and season stay as they are until a scene
 * names others, or tells of another matter; a thing keeps the colour that the story gives it, and who has a name is seen where it stands.
 * A scene that stays at the place of the one before is seen from nearer or from farther away. What a text offers for sale stands in the foreground of each. A poem's scenes have its landscapes, and
 * no sentences: what those name is seldom there. Of a text in another language than English the prompt has those
 * words that are known here, in English, and its own only where there are none: the painter would take "Hut" for a hut.
 */
export function imagePrompts(scenes: string[], language = 'en', isPoem = false, title = ''): string[] {
  const story = scenes.join(' ');
  const isEnglish = primaryLanguage(language) === 'en';
  const inEnglish = isEnglish ? (text: string) => text : inEnglishFrom(vocabularyOf(language));
  // A poem's first lines stand where its later ones do.
  let setting = isPoem ? settingOf('', sightsOf(inEnglish(story)), NOWHERE, true) : NOWHERE;
  if (isPoem) setting = { ...NOWHERE, places: setting.places.slice(0, 1), season: setting.season };
  const views = new ChangingView();
  const feelings = isPoem ? feelingsOf(scenes.map(inEnglish)) : [];
  const goOn = whichGoOn(scenes.map(inEnglish));
  const colours = coloursIn(story);
  const thingsNamed = isEnglish && !isPoem ? thingsByName(story) : () => [];
  const product = isEnglish && !isPoem ? productOf(title, story) : undefined;
  const named = isEnglish ? withNamesKnown(story) : (text: string) => text;
  const kin = isEnglish && !isPoem ? withKinAsAnimals(title, story) : (text: string) => text;
  return scenes.map(kin).map((told, index) => {
    const text = named(inEnglish(told));
    const features = isPoem ? sightsOf(text) : [...thingsNamed(told), ...namedFeatures(text)];
    const before = isPoem && !WHO.test(text) ? { ...setting, creature: [] } : setting;
    // An offer tells of another matter in each scene, and "he" is what it offers.
    const goesOn = product === undefined && (isPoem || !isEnglish || goOn[index] === true);
    setting = settingOf(text, features, product ? NOWHERE : before, goesOn);
    const words = !isPoem && (isEnglish || features.length === 0) ? told : '';
    const described = describe(words, features, setting, colours, feelings[index] ?? [], product);
    if (isPoem && features.includes(ROOM)) setting = { ...setting, places: before.places };
    return views.of(described || (isPoem ? 'landscape' : beginning(told)), words === '');
  });
}

/** As much of a scene as a prompt may have, whole signs. */
function beginning(told: string): string {
  return told.slice(0, LONGEST - LONGEST_VIEW).replace(/[\uD800-\uDBFF]$/, '');
}

/** For each scene the word for how its lines feel, where they say so; a poem that mourns does not laugh between. */
function feelingsOf(scenes: string[]): string[][] {
  const feelings = scenes.map((text) => seenIn(text).feeling);
  return feelings.map((feeling) =>
    feeling === 'plain' || (feeling === 'joyful' && feelings.includes('sad')) ? [] : [feeling],
  );
}

/** What is known of a text's words, as an English list; somebody who is spoken of and not named is "he". */
function inEnglishFrom({ named, hasPronoun }: Vocabulary): (text: string) => string {
  return (text) => [...(hasPronoun(text) ? ['he'] : []), ...named(text)].join(', ');
}
