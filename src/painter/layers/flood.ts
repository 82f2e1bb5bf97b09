import { mix } from '../colour';
import { d, rect, stroke, type Markup } from '../markup';
import type { Stage } from '../stage';

/** Brown water over the ground of a street, from the walls of its houses at `footY` down, with their windows in it. */
export function floodWater(stage: Stage, footY: number): Markup {
  const { width, height, unit, lit, gradients, palette, random: stream } = stage;
  const random = stream('flood');
  const water = gradients.between(
    [0, footY],
    [0, height],
    [0, mix(lit('#9a8f7c'), palette.sky[3], 0.35)],
    [0.3, mix(lit('#6f6a62'), palette.sky[2], 0.25)],
    [1, lit('#2c3038')],
  );
  let ripples = '';
  for (let index = 0; index < 90; index++) {
    const depth = random.next() ** 1.4;
    const [x, y] = [random.next() * width, footY + 6 * unit + depth * (height - footY)];
    const long = (26 + 90 * depth) * unit * random.between(0.6, 1.3);
    ripples += d`M${x} ${y}q${long / 2} ${-4 * unit * (0.4 + depth)} ${long} 0`;
  }
  return rect(0, footY, width, height - footY, water) + stroke(ripples, mix(lit('#d8d2c4'), palette.sky[3], 0.4), 2 * unit, 0.35);
}

/** The water before those who stand in it: up to their knees. */
export function floodBefore({ width, height, unit, standY, lit, gradients }: Stage): Markup {
  const y = standY - 36 * unit;
  const veil = gradients.between([0, y], [0, y + 60 * unit], [0, lit('#7a746a'), 0.62], [0.7, lit('#6a655e'), 0.85], [1, lit('#5c5954'), 0]);
  return rect(0, y, width, Math.min(60 * unit, height - y), veil);
}
