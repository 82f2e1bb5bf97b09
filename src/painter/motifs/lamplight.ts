import { circle, rect, type Markup } from '../markup';
import type { Stage } from '../stage';

/** The light around a lamp: strong at night, next to nothing at midday. */
export function lamplight({ gradients, palette }: Stage, x: number, y: number, radius: number): Markup {
  const { lamp, darkness } = palette;
  if (darkness < 0.1) return '';
  const halo = gradients.around(
    [0, lamp, 0.85 * darkness],
    [0.18, lamp, 0.42 * darkness],
    [0.5, lamp, 0.12 * darkness],
    [1, lamp, 0],
  );
  return circle(x, y, radius, halo);
}

/** A window: lit and glowing when it is dark, dark glass by day. */
export function windowPane(stage: Stage, x: number, y: number, width: number, height: number): Markup {
  const { palette, lit } = stage;
  const burning = palette.darkness >= 0.3;
  const glass = burning ? palette.lamp : lit('#5d7f9c');
  const frame = lit('#5a4636');
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return [
    burning ? lamplight(stage, middleX, middleY, Math.max(width, height) * 1.9) : '',
    rect(x - 1, y - 1, width + 2, height + 2, frame),
    rect(x, y, width, height, glass),
    rect(middleX - 0.5, y, 1, height, frame),
    rect(x, middleY - 0.5, width, 1, frame),
  ].join('');
}
