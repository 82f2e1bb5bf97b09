import type { Illustration } from '../../film/illustration';
import { MOST_PINNED, MOST_REFERENCES, type Reference } from '../../film/reference';
import { charactersOf } from '../../film/script/characters';
import type { Making } from '../making';
import { scenePartsOf, whoDoes, type SceneParts } from './scene-parts';

/**
 * The film with a picture pinned for each character that has none yet and is seen in one that is made. Who has one keeps it, also when
 * that scene is drawn again.
 */
export function withPins(making: Making): Making {
  if (!making.order.pinsCharacters) return making;
  const pins = [...(making.pins ?? [])];
  for (const parts of scenePartsOf(making)) {
    const image = likenessIn(parts);
    for (const character of image ? unpinnedOf(making, parts, pins) : []) {
      if (pins.length < MOST_PINNED) pins.push({ character, image: image! });
    }
  }
  return pins.length > (making.pins?.length ?? 0) ? { ...making, pins } : making;
}

/** The film after the bytes of an artifact were lost: nobody is to look like them. */
export function withoutPins(making: Making, key: string): Making {
  const pins = making.pins?.filter(({ image }) => image.key !== key);
  return pins ? withPins({ ...making, pins }) : making;
}

/** Those whose pictures need not wait: a character's first picture is made before others that show it are asked for. */
export function withoutSecondComers(making: Making, shown: SceneParts[], wanted: SceneParts[]): SceneParts[] {
  if (!making.order.pinsCharacters) return wanted;
  const unpinned = (parts: SceneParts) => (whoDoes(parts.picture) === 'chosen' ? unpinnedOf(making, parts) : []);
  const coming = new Set(shown.filter(({ picture }) => picture?.is === 'asked').flatMap(unpinned));
  return wanted.filter((parts) => {
    const theirs = unpinned(parts);
    if (theirs.some((character) => coming.has(character))) return false;
    theirs.forEach((character) => coming.add(character));
    return true;
  });
}

/** What goes along when a scene's picture is asked for of the chosen illustrator: the pins of whom it shows. */
export function referencesFor(making: Making, { words }: SceneParts): { references?: Reference[] } {
  const { order, pins = [] } = making;
  if (!order.pinsCharacters) return {};
  const shown = charactersOf(words, order);
  const references = shown.flatMap((name) => pins.find(({ character }) => character === name) ?? []);
  return references.length > 0 ? { references: references.slice(0, MOST_REFERENCES) } : {};
}

/** The picture of a scene, if it is one to go by: not that of a fallback, in another hand, nor one of other words than the scene's. */
function likenessIn({ picture }: SceneParts): Illustration['image'] | undefined {
  const made = picture?.is === 'made' && whoDoes(picture) === 'chosen' ? (picture.made as Illustration) : undefined;
  return made?.softenedPrompt === undefined ? made?.image : undefined;
}

function unpinnedOf({ order, pins = [] }: Making, { words }: SceneParts, now: readonly Reference[] = pins): string[] {
  return charactersOf(words, order).filter((name) => !now.some(({ character }) => character === name));
}
