import type { Markup } from '../../markup';
import { CREATURE_KINDS, OBJECT_KINDS, WATER_KINDS } from '../../motifs/kinds';
import { goingDown } from './going-down';
import type { Stage } from '../../stage';
import { drawKept } from '../../things/draw-kept';
import type { KeptThing } from '../../things/kept-thing';

/** A ship of 150 hundredths fills the picture as a boat of size 1 does. */
const LARGEST = 1.5;
const ASHORE = new Set<string>([...CREATURE_KINDS, ...OBJECT_KINDS]);

/** Whether a thing of the kept set is on the water: on the open sea, for a harbour has its own boats. */
export function isAfloat(stage: Stage, kept: KeptThing | undefined): boolean {
  return kept?.stance === 'floats' && stage.features.place === 'sea' && !stage.shows('harbour', 'houses');
}

/** Whether anybody, or anything, stands at the sea's near shore. */
export function isPeopled(stage: Stage): boolean {
  return stage.features.things.some(({ kind, kept }) => ASHORE.has(kind) && !isAfloat(stage, kept));
}

/** What floats of the kept set: the first one near, others farther out, their hulls a little in the water. */
export function keptAfloat(stage: Stage, crowded: boolean): Markup {
  const { unit, heroX, otherX, horizonY, standY, width, features } = stage;
  const depth = standY - horizonY;
  const shared = stage.shows(...WATER_KINDS);
  const places = [
    [
      crowded ? otherX : shared ? heroX : width / 2,
      horizonY + depth * (crowded ? 0.5 : 0.66),
      crowded ? 0.6 : shared ? 0.72 : 1,
    ],
    [heroX + (otherX - heroX) * 0.42, horizonY + depth * 0.24, 0.42],
    [heroX + (otherX - heroX) * 0.72, horizonY + depth * 0.14, 0.3],
  ] as const;
  const all = features.things.flatMap((thing) =>
    isAfloat(stage, thing.kept) ? Array.from({ length: Math.min(thing.count, places.length) }, () => thing) : [],
  );
  return all
    .slice(0, places.length)
    .map(({ kept, tint }, index) => {
      const [x, y, near] = places[index]!;
      const height = 330 * near * unit * Math.max(0.5, Math.min(1, kept!.size / LARGEST));
      const flip = x > width / 2;
      const drawing = drawKept(stage, kept!, { at: [x, y], height, flip, shadow: false, tint });
      return index === 0 && features.lost ? goingDown(stage, { x, y, height, flip: !flip }, drawing) : drawing;
    })
    .toReversed()
    .join('');
}
