import { isVessel } from '../../features';
import type { Markup } from '../../markup';
import { ship } from '../../motifs/afloat/ship';
import type { Stage } from '../../stage';
import { drawKept } from '../../things/draw-kept';

/** How far a wreck lies on its side, in degrees. */
const LIES = 17;

/** The wreck that a picture tells of, on the sea floor at `floorY`, which is painted over its keel; nothing where it tells of none. */
export function wreck(stage: Stage, floorY: number): Markup {
  const { features, width, height, unit, heroX } = stage;
  const vessel = features.lost === 'sunk' ? features.things.find(isVessel) : undefined;
  if (!vessel) return '';
  const [x, y] = [width / 2, floorY + 26 * unit];
  const size = Math.min(0.34 * height, 0.74 * width);
  const flip = heroX < width / 2;
  const drawing = vessel.kept
    ? drawKept(stage, vessel.kept, { at: [x, y + 20 * unit], height: size * 0.7, flip, shadow: false, tint: '#5a7268' })
    : ship(stage, { x, y, height: size, flip, pirate: false, bare: true });
  return `<g transform="rotate(${flip ? LIES : -LIES} ${x.toFixed(1)} ${y.toFixed(1)})">${drawing}</g>`;
}
