import { namedFeatures } from '../features';
import { lookUp } from '../lexicon';
import { namesIn } from './who-is-named';

const KIN = 'mother|father|mum|mom|dad|parent|brother|sister|son|daughter|aunt|uncle|cousin|twin';
const IS_KIN = new RegExp(`^(?:${KIN}|child|baby)$`);
const SOMEONES_KIN = new RegExp(
  `\\b(her|his|its|my|their|your) ((?:[a-z]+ )?)(?:(${KIN})(s?)|(children|babies))\\b`,
  'gi',
);

/**
 * In a story of an animal, named in it or by its title, its kin are animals too, as long as nobody else is there: of Tuli the bird "her brothers"
 * are birds. All other texts stay as they are. The scenes of a story are asked for in their order.
 */
export function withKinAsAnimals(title: string, story: string): (text: string) => string {
  const animal = [...namesIn(story).values()].find((word) => lookUp(word)?.kind === 'creature') ?? animalIn(title);
  if (animal === undefined) return (text) => text;
  let alone = true;
  return (text) => {
    alone &&= namedFeatures(text).every(({ kind, word }) => kind !== 'person' || IS_KIN.test(word));
    if (!alone) return text;
    return text.replace(
      SOMEONES_KIN,
      (_, whose: string, which: string, one: string | undefined, ending: string) =>
        `${whose} ${which}${one && !ending ? animal : `${animal}s`}`,
    );
  };
}

function animalIn(title: string): string | undefined {
  const named = namedFeatures(title);
  if (named.some(({ kind }) => kind === 'person')) return undefined;
  return named.find(({ kind }) => kind === 'creature')?.word;
}
