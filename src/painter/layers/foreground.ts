import { circle, ellipse, type Markup } from '../markup';
import { OBJECTS } from '../motifs/catalogue';
import { OBJECT_KINDS } from '../motifs/kinds';
import { LARGEST_ON_TABLE, tableTop } from '../motifs/furniture/table-top';
import type { Thing } from '../features';
import { nearLight, type Stage } from '../stage';
import { drawKept, shapeOf } from '../things/draw-kept';
import { isOnRoads } from '../things/homes';

/** Before a floor of wood the table is of a darker one: else it would be taken for that floor. */
const WALNUT = '#7a4632';
const BROWN_FLOORS = new Set(['room', 'kitchen']);

/** What is small, and on the floor. */
const ON_FLOOR = new Set(['robot-vacuum', 'broom', 'luggage', 'wastebasket', 'umbrella', 'umbrella-on-ground']);

/** What stands in front of everything: large, on a table where people would have it on one, its foot above the captions. */
export function foreground(room: Stage): Markup {
  const { features, width, height, unit, heroX, captionY, gradients } = room;
  const { foreground: thing, place, things } = features;
  if (!thing || place === 'studio') return '';
  const stage = nearLight(room, 0.5);
  const tall = height > width * 1.2;
  const ratio = ratioOf(thing);
  const most = { height: (tall ? 0.27 : 0.42) * height, width: (tall ? 0.46 : 0.3) * width };
  const high = Math.min(most.height, most.width / ratio);
  const broad = high * ratio;
  const margin = 40 * unit + broad / 2;
  const x = Math.min(Math.max(things.length > 0 ? heroX : heroX + (width / 2 - heroX) * 0.7, margin), width - margin);
  const y = captionY - 6 * unit;
  const onTable = place !== 'underwater' && place !== 'space' && place !== 'carriage' && isOnTable(thing);
  const glow = gradients.around([0, '#fffaf0', 0.5], [0.55, '#fffaf0', 0.22], [1, '#fffaf0', 0]);
  return [
    onTable ? tableTop(stage, captionY - 0.045 * height, BROWN_FLOORS.has(place) ? WALNUT : undefined) : '',
    circle(x, y - high / 2, Math.max(high, broad) * 0.85, glow),
    ellipse(x, y, broad * 0.5, 9 * unit, '#120c14', 0.3),
    drawn(stage, thing, { x, y, high }),
  ].join('');
}

function isOnTable({ kept }: Thing): boolean {
  return !kept || (kept.size <= LARGEST_ON_TABLE && !isOnRoads(kept) && !ON_FLOOR.has(kept.drawing));
}

/** Its width against its height. */
function ratioOf(thing: Thing): number {
  if (!thing.kept) return motifOf(thing)?.width ?? 1;
  const { width, height } = shapeOf(thing.kept);
  return width / height;
}

function motifOf({ kind }: Thing) {
  const object = OBJECT_KINDS.find((each) => each === kind);
  return object && object !== 'kept' ? OBJECTS[object] : undefined;
}

function drawn(stage: Stage, thing: Thing, { x, y, high }: { x: number; y: number; high: number }): Markup {
  const { kept, word, tint } = thing;
  if (kept) return drawKept(stage, kept, { at: [x, y], height: high, shadow: false, tint });
  return motifOf(thing)?.draw(stage, { word, at: [x, y], height: high, flip: false }) ?? '';
}
