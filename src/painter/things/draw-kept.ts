import { icons as KEPT_SET } from '@iconify-json/fluent-emoji-flat';
import type { Colour } from '../colour';
import { ellipse, num, placed, rect, type Markup, type Point } from '../markup';
import { nearLight, type Stage } from '../stage';
import BOUNDS from './bounds.json';
import type { KeptThing } from './kept-thing';
import { OWN_DRAWINGS } from './own-drawings';
import { tinted } from './tints';

const HEX = /#([\da-f]{6}|[\da-f]{3})\b/gi;

/** What a drawing covers of the set's square, in its units. */
function boundsOf({ drawing }: KeptThing): { left: number; top: number; width: number; height: number } {
  const [left = 0, top = 0, right = 32, bottom = 32] = (BOUNDS as Record<string, number[]>)[drawing] ?? [];
  return { left, top, width: right - left, height: bottom - top };
}

/** Height and width of a thing against a grown person's height. */
export function shapeOf(thing: KeptThing): { height: number; width: number } {
  const { width, height } = boundsOf(thing);
  const ratio = Math.sqrt(height / width);
  return { height: thing.size * ratio, width: thing.size / ratio };
}

/** Where a drawing of the set stands, its height in pixels, and the colour it is said to have. */
interface KeptPose {
  at: Point;
  height: number;
  flip?: boolean;
  shadow?: boolean;
  tint?: Colour | undefined;
}

/** Draws a thing of the kept set in the light of the picture: its foot at `at`, `height` in pixels, over its shadow. */
export function drawKept(
  room: Stage,
  thing: KeptThing,
  { at: [x, y], height, flip = false, shadow = true, tint }: KeptPose,
): Markup {
  const stage = nearLight(room, 0.4);
  const { left, top, width, height: units } = boundsOf(thing);
  const body = bodyOf(thing.drawing);
  const inLight = body.replace(HEX, (written) => {
    const colour = sixDigits(written);
    return stage.lit(tint ? tinted(colour, tint) : colour);
  });
  return placed(
    { x, y, scale: height / units, flip },
    shadow ? ellipse(0, -0.2, width * 0.52, width * 0.055, stage.lit('#141a26'), 0.3) : '',
    // Not seen: its corners tell `drawnBoxes` what the drawing reaches over, which its own paths do not.
    rect(-width / 2, -units, width, units, 'none'),
    `<g transform="translate(${num(-left - width / 2)} ${num(-top - units)})">${inLight}</g>`,
  );
}

/** The drawing of that name as SVG on a square of 32 units: ours, or that of the kept set; nothing where there is none. */
export function bodyOf(drawing: string): Markup {
  return OWN_DRAWINGS[drawing] ?? KEPT_SET.icons[drawing]?.body ?? '';
}

function sixDigits(colour: string): Colour {
  return colour.length === 7 ? colour : `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}`;
}
