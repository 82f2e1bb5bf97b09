import { mix } from '../../colour';
import { d, ellipse, rect, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** The cobbled ground of a street, from the foot of its houses at `footY` down. */
export function cobbles(stage: Stage, footY: number): Markup {
  const { width, height, unit, lit, gradients, palette } = stage;
  const random = stage.random('cobbles');
  const stone = gradients.between(
    [0, footY],
    [0, height],
    [0, mix(lit('#c2b4a4'), palette.glow, 0.15)],
    [0.3, lit('#8f847e')],
    [1, lit('#3c3a46')],
  );
  let stones = '';
  for (let row = 0; row < 17; row++) {
    const depth = row / 16;
    const y = footY + 10 * unit + depth ** 1.6 * (height - footY);
    const size = (9 + 34 * depth) * unit;
    for (let x = -size * random.next(); x < width; x += size * random.between(1.9, 2.4))
      stones += d`M${x} ${y}q${size * 0.8} ${-size * 0.5} ${size * 1.6} 0`;
  }
  return (
    rect(0, footY, width, height - footY, stone) +
    rect(0, footY, width, 9 * unit, lit('#d9cdbd')) +
    stroke(stones, lit('#4a444e'), 2 * unit, 0.32) +
    (stage.features.weather === 'rain'
      ? ellipse(width / 2, footY + 90 * unit, width * 0.4, 12 * unit, palette.sky[3], 0.25)
      : '')
  );
}
