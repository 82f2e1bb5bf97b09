import { mix } from '../../colour';
import { flames, smoke } from '../../layers/blaze';
import { d, rect, shape, stroke, type Markup } from '../../markup';
import { church } from '../../motifs/buildings/church';
import { windowPane } from '../../motifs/lamplight';
import { sign } from '../../motifs/sign';
import { stalls } from '../../motifs/stalls';
import type { Stage } from '../../stage';
import { figures } from '../cast/figures';
import { cobbles } from './cobbles';

const PLASTER = ['#f0e2c4', '#e6cfa4', '#dcc39c', '#f4ead4', '#d8b48c'] as const;

/** A town of long ago: timbered houses that lean over a cobbled lane, a church behind; in flames where it burns. */
export function oldTown(stage: Stage): Markup {
  const { unit, standY, otherX, height, width, features } = stage;
  const footY = standY - 66 * unit;
  const tall = 0.24 * height;
  const burning = features.burning;
  const far = { ...stage, lit: (colour: string, distance = 0) => stage.lit(colour, Math.min(1, distance + 0.4)) };
  return [
    burning
      ? rect(0, 0, width, footY, stage.gradients.down([0, '#1a0a14', 0.5], [0.6, '#8a2a1a', 0.5], [1, '#ff8a3a', 0.7]))
      : '',
    church(far, otherX, footY - 40 * unit, 0.34 * height),
    row(far, 'far houses', footY - 34 * unit, tall * 0.86, 84),
    burning ? [0.2, 0.52, 0.84].map((part) => smoke(stage, width * part, footY - tall, 0.5 * height)).join('') : '',
    burning
      ? flames(stage, {
          name: 'far fire',
          fromX: width * 0.3,
          toX: width * 0.75,
          y: footY - tall * 0.7,
          tall: tall * 0.6,
        })
      : '',
    row(stage, 'near houses', footY, tall, 128),
    burning
      ? flames(stage, {
          name: 'roofs',
          fromX: width * 0.05,
          toX: width * 0.42,
          y: footY - tall * 0.82,
          tall: tall * 0.62,
        })
      : '',
    burning
      ? flames(stage, {
          name: 'other roofs',
          fromX: width * 0.62,
          toX: width * 0.94,
          y: footY - tall * 0.8,
          tall: tall * 0.5,
        })
      : '',
    sign(stage, [stage.otherX, footY - tall * 0.52]),
    cobbles(stage, footY),
    burning ? rect(0, footY, width, 90 * unit, stage.gradients.down([0, '#ff9a4a', 0.45], [1, '#ff9a4a', 0])) : '',
    stage.shows('market') ? stalls(stage, standY - 24 * unit) : '',
    figures(stage, { yAt: () => standY - 22 * unit }),
  ].join('');
}

function row(stage: Stage, name: string, footY: number, tall: number, broad: number): Markup {
  const random = stage.random(name);
  const parts: Markup[] = [];
  for (let x = -random.between(10, 50) * stage.unit; x < stage.width;) {
    const wide = broad * stage.unit * random.between(0.85, 1.15);
    parts.push(house(stage, { x, wide, tall: tall * random.between(0.62, 0.8), footY, plaster: random.pick(PLASTER) }));
    x += wide;
  }
  return parts.join('');
}

interface Front {
  x: number;
  wide: number;
  tall: number;
  footY: number;
  plaster: string;
}

/** A house whose upper storey juts out, crossed with beams, under a steep gable. */
function house(stage: Stage, { x, wide, tall, footY, plaster }: Front): Markup {
  const { lit, unit, features, gradients } = stage;
  const timber = lit('#4a3022');
  const roof = lit(features.season === 'winter' ? '#f2f6fa' : '#7a3f30');
  const out = wide * 0.05;
  const topY = footY - tall;
  const floorY = footY - tall * 0.46;
  const peakY = topY - wide * 0.62;
  const wall = gradients.down([0, lit(plaster)], [1, mix(lit(plaster), lit('#5a4436'), 0.35)]);
  const [left, right, middle] = [x - out, x + wide + out, x + wide / 2];
  const beams = d`M${left} ${topY}V${floorY}M${right} ${topY}V${floorY}M${left + (right - left) / 3} ${topY}V${floorY}M${left + ((right - left) * 2) / 3} ${topY}V${floorY}M${left} ${topY}H${right}M${left} ${floorY}L${left + (right - left) / 3} ${topY}M${right} ${floorY}L${left + ((right - left) * 2) / 3} ${topY}M${middle} ${peakY + 10 * unit}V${topY}M${middle} ${topY - wide * 0.24}L${middle - wide * 0.24} ${topY}M${middle} ${topY - wide * 0.24}L${middle + wide * 0.24} ${topY}`;
  const pane = wide * 0.2;
  return [
    rect(x, floorY, wide, footY - floorY, wall),
    shape(d`M${left} ${topY}L${middle} ${peakY}L${right} ${topY}Z`, lit(plaster)),
    rect(left, topY, right - left, floorY - topY, wall),
    stroke(beams, timber, 6 * unit),
    rect(left - 3 * unit, floorY - 4 * unit, right - left + 6 * unit, 10 * unit, timber),
    stroke(
      d`M${left - 12 * unit} ${topY + 10 * unit}L${middle} ${peakY - 8 * unit}L${right + 12 * unit} ${topY + 10 * unit}`,
      roof,
      15 * unit,
    ),
    windowPane(stage, middle - pane / 2, topY + (floorY - topY) * 0.25, pane, pane * 1.2),
    windowPane(stage, x + wide * 0.12, floorY + (footY - floorY) * 0.25, pane, pane),
    shape(
      d`M${x + wide * 0.56} ${footY}V${footY - 62 * unit}q${15 * unit} ${-18 * unit} ${30 * unit} 0V${footY}Z`,
      lit('#5a3a28'),
    ),
  ].join('');
}
