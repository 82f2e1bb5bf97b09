import { circle, placed, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { lamplight } from '../lamplight';

const WINGS = ['#f2a03c', '#e2678a', '#7fb2e8', '#f6e27a'] as const;

/** Butterflies over the grass; in the dark they are fireflies. */
export function butterflies(stage: Stage, word: string): Markup {
  const { width, unit, horizonY, standY, palette } = stage;
  const random = stage.random('butterflies');
  const glowing = word === 'firefly' || palette.darkness >= 0.8;
  return Array.from({ length: glowing ? 26 : 9 }, () => {
    const x = random.between(0.06, 0.94) * width;
    const y = horizonY + random.between(-0.35, 0.8) * (standY - horizonY);
    const scale = unit * random.between(0.5, 1.1);
    if (glowing) {
      const stageInDark = { ...stage, palette: { ...palette, lamp: '#eaff8a', darkness: 1 } };
      return lamplight(stageInDark, x, y, 26 * scale) + circle(x, y, 3 * scale, '#fbffd8');
    }
    const colour = stage.lit(word === 'bee' ? '#f2c14e' : random.pick(WINGS));
    return placed(
      { x, y, scale, turn: random.between(-30, 30) },
      shape(
        'M0 0C-6 -22 -26 -24 -26 -10C-26 -2 -14 2 0 2C-14 4 -20 12 -14 18C-8 22 -2 12 0 4ZM0 0C6 -22 26 -24 26 -10C26 -2 14 2 0 2C14 4 20 12 14 18C8 22 2 12 0 4Z',
        colour,
      ),
      stroke('M0 -6V12M0 -6L-4 -13M0 -6L4 -13', stage.lit('#33262c'), 2),
    );
  }).join('');
}
