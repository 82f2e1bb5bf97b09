import type { Thing } from '../../features';
import type { Markup } from '../../markup';
import type { Stage } from '../../stage';
import { drawKept, shapeOf } from '../../things/draw-kept';
import type { KeptThing } from '../../things/kept-thing';

/** Something that stands somewhere, and how to draw it. Lengths against a grown person's height. */
export interface Member {
  height: number;
  width: number;
  draw(x: number, y: number, personHeight: number, flip: boolean): Markup;
}

/** More than so many of one thing are painted as so many. */
const MOST_OF_ONE = 7;
/** What is smaller beside people would not be seen. */
const SMALLEST = 0.34;

/** What a sentence is about is no smaller than this. */
const LEADING = 0.5;

/** The drawings of one thing of the set, as many as there are of it; only who lives turns to the others. */
export function keptMembers(stage: Stage, { count, tint }: Thing, kept: KeptThing, turns: boolean): Member[] {
  const size = Math.max(SMALLEST, kept.size);
  const thing = { ...kept, size: stage.features.things[0]?.kept === kept ? Math.max(LEADING, size) : size };
  const { height, width } = shapeOf(thing);
  const member: Member = {
    height,
    width,
    draw: (x, y, personHeight, flip) =>
      drawKept(stage, thing, { at: [x, y], height: personHeight * height, flip: turns && flip, tint }),
  };
  return Array.from({ length: Math.min(count, MOST_OF_ONE) }, () => member);
}
