import { mix } from '../colour';
import { rect, type Markup } from '../markup';
import type { Stage } from '../stage';
import { calmWater, glitter } from './water';

/** How high over the foot of the walls the water stands. */
const DEEP = 24;

/** Water over the ground of a street, up the walls of its houses, whose foot is at `footY`. */
export function floodWater(stage: Stage, footY: number): Markup {
  const { width, height, unit, lit, gradients } = stage;
  const y = footY - DEEP * unit;
  const mud = gradients.between([0, y], [0, height], [0, lit('#8a7a5c'), 0.5], [1, lit('#4a4438'), 0.3]);
  return [
    calmWater({ ...stage, horizonY: y }),
    rect(0, y, width, height - y, mud),
    glitter({ ...stage, horizonY: y }, stage.captionY),
  ].join('');
}

/** The water before those who stand in it, up to their knees. */
export function floodBefore({ width, unit, standY, lit, gradients, palette }: Stage): Markup {
  const y = standY - 44 * unit;
  const water = mix(lit('#7f7663'), palette.sky[2], 0.35);
  const veil = gradients.between([0, y], [0, y + 110 * unit], [0, water, 0.75], [0.35, water, 0.8], [1, water, 0]);
  return rect(0, y, width, 110 * unit, veil);
}
