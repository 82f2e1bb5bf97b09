import { ellipse, type Markup } from '../markup';
import type { Stage } from '../stage';

/** Drifts of fog before everything, thickest where the land begins. */
export function fog(stage: Stage): Markup {
  const { width, unit, horizonY, standY, palette, gradients, features } = stage;
  if (features.weather !== 'fog' || features.place === 'space') return '';
  const random = stage.random('fog');
  const drift = gradients.around([0, palette.haze, 0.62], [0.55, palette.haze, 0.3], [1, palette.haze, 0]);
  const reach = standY - horizonY;
  return Array.from({ length: 11 }, (_, index) => {
    const y = horizonY - reach * 0.9 + (index / 10) * reach * 2.4;
    return ellipse(random.next() * width, y, unit * random.between(340, 620), unit * random.between(46, 95), drift);
  }).join('');
}
