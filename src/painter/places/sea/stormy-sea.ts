import { farSea, swells } from '../../layers/waves';
import type { Markup } from '../../markup';
import { lighthouse, lighthouseBeam } from '../../motifs/buildings/lighthouse';
import type { Stage } from '../../stage';
import { tossed } from './afloat';
import { seaRock } from './sea-rock';

/** High waves from the horizon to the bottom, a boat climbing one of them, a lighthouse far out on its rock. */
export function stormySea(stage: Stage): Markup {
  const { unit, heroX, otherX, width, height, horizonY } = stage;
  const lit = stage.shows('lighthouse');
  const sailX = lit ? otherX : width * 0.5 + (otherX - width * 0.5) * 0.3;
  const parts: Markup[] = [];
  if (lit) {
    const [y, tall] = [horizonY - 8 * unit, 0.22 * height];
    parts.push(lighthouseBeam(stage, heroX, y, tall, Math.max(width, height) * 0.8));
    parts.push(farSea(stage), seaRock(stage, heroX, y), lighthouse(stage, heroX, y, tall));
  } else {
    parts.push(farSea(stage));
  }
  parts.push(wavesWith(stage, sailX, unit * (lit ? 215 : 280)));
  return parts.join('');
}

/** The storm's water alone, for a coast that stands before it. */
export function stormyWater(stage: Stage): Markup {
  return farSea(stage) + wavesWith(stage, stage.otherX, 190 * stage.unit);
}

function wavesWith(stage: Stage, sailX: number, size: number): Markup {
  return swells(stage, 5, sailX)
    .map(({ climb: [x, y], markup }, row) => (row === 2 ? tossed(stage, x, y, size) : '') + markup)
    .join('');
}
