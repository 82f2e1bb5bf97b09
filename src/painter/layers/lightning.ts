import { d, stroke, ellipse, type Markup } from '../markup';
import type { Stage } from '../stage';

/** A forked bolt from the clouds down to the horizon, with the light it throws. */
export function lightning(stage: Stage): Markup {
  if (!stage.shows('lightning')) return '';
  const { lightX, horizonY, unit, gradients } = stage;
  const random = stage.random('lightning');
  const flash = gradients.around([0, '#eaf2ff', 0.6], [0.4, '#cfe0ff', 0.2], [1, '#cfe0ff', 0]);
  const startY = horizonY * 0.34;
  let [x, y] = [lightX, startY];
  let bolt = d`M${x} ${y}`;
  let fork = '';
  for (let step = 0; step < 9; step++) {
    y += (horizonY - startY) / 9;
    x += random.between(-1, 1) * 34 * unit;
    bolt += d`L${x} ${y}`;
    if (step === 3 || step === 5)
      fork += d`M${x} ${y}l${random.between(30, 60) * unit} ${46 * unit}l${-14 * unit} ${34 * unit}l${36 * unit} ${40 * unit}`;
  }
  return [
    ellipse(lightX, startY + 60 * unit, 380 * unit, 260 * unit, flash),
    stroke(bolt, '#cfe0ff', 14 * unit, 0.25),
    stroke(fork, '#eaf2ff', 2 * unit, 0.8),
    stroke(bolt, '#ffffff', 4 * unit),
  ].join('');
}
