import { farSea, swells } from '../layers/waves';
import type { Markup } from '../markup';
import { boat } from '../motifs/boat';
import { lighthouse, lighthouseBeam } from '../motifs/lighthouse';
import { whale } from '../motifs/whale';
import type { Stage } from '../stage';
import { seaRock } from './sea-rock';

/** High waves from the horizon to the bottom, a boat climbing one of them, a lighthouse far out on its rock. */
export function stormySea(stage: Stage): Markup {
  const { unit, heroX, otherX, width, height, horizonY } = stage;
  const lit = stage.shows('lighthouse');
  const sailX = lit ? otherX : width * 0.5 + (otherX - width * 0.5) * 0.3;
  const size = unit * (lit ? 215 : 280);
  const parts: Markup[] = [];
  if (lit) {
    const [y, tall] = [horizonY - 8 * unit, 0.22 * height];
    parts.push(lighthouseBeam(stage, heroX, y, tall, Math.max(width, height) * 0.8));
    parts.push(farSea(stage), seaRock(stage, heroX, y), lighthouse(stage, heroX, y, tall));
  } else {
    parts.push(farSea(stage));
  }
  swells(stage, 5, sailX).forEach(({ climb: [x, y], markup }, row) => {
    if (row === 2 && stage.shows('whale')) parts.push(whale(stage, x, y + 20 * unit, size * 1.2));
    if (row === 2 && stage.shows('boat')) parts.push(boat(stage, { x, y, height: size, turn: -15 }));
    parts.push(markup);
  });
  return parts.join('');
}
