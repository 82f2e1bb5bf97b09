import type { Thing } from '../../features';
import type { Markup } from '../../markup';
import type { Stage } from '../../stage';
import { howMany } from './how-many';
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
/** As many of one thing are a row. */
const ROW = 3;
const FIRST_BEFORE_ROW = 1.3;

/** The drawings of one thing of the set, as many as there are of it; only who lives turns to the others. */
export function keptMembers(stage: Stage, said: Thing, kept: KeptThing, turns: boolean): Member[] {
  const { tint } = said;
  const count = howMany(said, stage.features.things);
  const size = Math.max(SMALLEST, kept.size);
  const { things } = stage.features;
  // What stands in front of everything is what matters.
  const leads = things[0]?.kept === kept && (!stage.features.foreground || stage.features.place === 'studio');
  // Before a row of others what matters must be the larger.
  const rowed = things.some((other) => other !== said && other.kept && other.count > ROW);
  const least = leads ? (rowed ? FIRST_BEFORE_ROW : LEADING) : 0;
  const thing = { ...kept, size: Math.max(least, size * (!leads && count > ROW ? 0.75 : 1)) };
  const { height, width } = shapeOf(thing);
  const member: Member = {
    height,
    width,
    draw: (x, y, personHeight, flip) =>
      drawKept(stage, thing, { at: [x, y], height: personHeight * height, flip: turns && flip, tint }),
  };
  return Array.from({ length: Math.min(count, MOST_OF_ONE) }, () => member);
}
