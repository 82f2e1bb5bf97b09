import type { Markup } from '../markup';
import { shape } from '../markup';
import { below, createRidge } from '../ridge';
import type { Stage } from '../stage';

/** A hazy coast along the horizon of the sea. */
export function farCoast(stage: Stage): Markup {
  const { width, horizonY, unit, lit } = stage;
  return [
    { name: 'far coast', rise: 34, distance: 0.8 },
    { name: 'near coast', rise: 18, distance: 0.66 },
  ]
    .map(({ name, rise, distance }) => {
      const ridge = createRidge(stage.random(name), {
        width,
        y: horizonY - (rise - 10) * unit,
        rise: rise * unit,
        roughness: 0.5,
        detail: 5,
      });
      return shape(below(ridge, horizonY + 2 * unit), lit('#4b6273', distance));
    })
    .join('');
}
