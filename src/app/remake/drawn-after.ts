import type { Manifest } from '../../domain/film/manifest';
import type { Order } from '../../domain/film/order/order';
import { charactersOf } from '../../domain/film/script/characters';

/**
 * The scenes, by their places, whose pictures are drawn anew when these are: pictures are drawn after the first ones that show the
 * same characters, and somebody who looks otherwise there looks otherwise everywhere. `others` are characters that will look otherwise
 * anyway.
 */
export function drawnAfter(order: Order, pictures: readonly number[], others: readonly string[]): number[] {
  if (!order.pinsCharacters) return [...pictures];
  const shown = (order.script?.scenes ?? []).map((scene) => charactersOf(scene, order));
  const anew = new Set(pictures);
  const unlike = new Set(others);
  for (let before = -1; before < anew.size + unlike.size;) {
    before = anew.size + unlike.size;
    shown.forEach((characters, index) => {
      const isAnew = anew.has(index + 1) || characters.some((name) => unlike.has(name));
      if (!isAnew) return;
      anew.add(index + 1);
      characters.forEach((name) => unlike.add(name));
    });
  }
  return [...anew].sort((one, other) => one - other);
}

/** The characters of a film who were drawn after a picture that is no longer in it: in another film of it they look otherwise. */
export function drawnAfterOthers({ references = [], scenes }: Pick<Manifest, 'references' | 'scenes'>): string[] {
  return references
    .filter(({ image }) => !scenes.some(({ illustration }) => illustration.image.key === image.key))
    .map(({ character }) => character);
}
