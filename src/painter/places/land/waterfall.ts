import { mix } from '../../colour';
import { hill, meadowEdge, mist } from '../../layers/land';
import { mountainRange } from '../../layers/mountain-range';
import { circle, d, ellipse, num, shape, stroke, type Markup } from '../../markup';
import { pine, roundTree } from '../../motifs/trees';
import type { Stage } from '../../stage';
import { buildings } from './buildings';
import { figures } from '../cast/figures';

/** A waterfall between mossy cliffs into a pool, in its own mist. */
export function waterfall(stage: Stage): Markup {
  const { unit, horizonY, standY, captionY, height } = stage;
  const stand = hill(stage, { name: 'stand', y: standY - 26 * unit, rise: 12 * unit, distance: 0.03 });
  const near = hill(stage, { name: 'near hill', y: captionY + 0.075 * height, rise: 18 * unit, distance: 0 });
  return [
    mountainRange(stage, {
      name: 'mountains',
      footY: horizonY + 20 * unit,
      rise: 0.2 * height,
      apart: 200 * unit,
      distance: 0.7,
      snowy: true,
    }),
    mist(stage, horizonY - 30 * unit, 0.5),
    cliffs(stage),
    fall(stage),
    pool(stage),
    stand.markup,
    buildings(stage, stand.ridge),
    near.markup,
    meadowEdge(stage, near.ridge),
    figures(stage, stand.ridge),
  ].join('');
}

const FALL_HALF = 46;

function topOf({ horizonY }: Stage): number {
  return horizonY * 0.62;
}

function cliffs(stage: Stage): Markup {
  const { width, unit, otherX, lit, gradients, standY } = stage;
  const random = stage.random('cliffs');
  const topY = topOf(stage);
  const face = gradients.between(
    [0, topY],
    [0, standY],
    [0, lit('#8d8791', 0.12)],
    [0.5, lit('#66626f', 0.08)],
    [1, lit('#3d3d4a')],
  );
  const dark = lit('#2a2c38', 0.05);
  const moss = lit(stage.palette.grass, 0.06);
  const parts: Markup[] = [];
  for (const side of [-1, 1] as const) {
    const inner = otherX + side * FALL_HALF * unit;
    const outer = side < 0 ? -30 : width + 30;
    const reach = Math.abs(outer - inner);
    const heights = [0, 8, -6, 26, 44, 30, 66].map((down, index): [number, number] => [
      inner + side * reach * (index / 6),
      topY + (down + (side > 0 ? 10 : 0)) * unit,
    ]);
    const line = heights.map(([x, y]) => d`L${x} ${y}`).join('');
    parts.push(shape(d`M${inner} ${standY}` + line + d`L${outer} ${standY}Z`, face));
    let cracks = '';
    for (let index = 0; index < 11; index++) {
      const x = inner + side * reach * random.next();
      let y = topY + random.between(70, 300) * unit;
      cracks += d`M${x} ${y}`;
      for (let step = 0; step < 3; step++)
        cracks += d`l${random.between(-16, 16) * unit} ${((y += 4), random.between(24, 60)) * unit}`;
    }
    parts.push(stroke(cracks, dark, 3 * unit, 0.45));
    const cover = heights.map(([x, y]) => d`L${x} ${y - 6 * unit}`).join('');
    const fringe = heights
      .toReversed()
      .map(([x, y], index) => d`L${x} ${y + (16 + (index % 3) * 12) * unit}`)
      .join('');
    parts.push(shape(`M${cover.slice(1)}${fringe}Z`, moss));
    const trees = heights.slice(1).map(([x, y], index) => {
      const tall = (88 + ((index * 37) % 60)) * unit;
      return index % 2
        ? roundTree(stage, [x, y + 6 * unit], tall, 0.12)
        : pine(stage, [x, y + 8 * unit], tall * 1.2, 0.14);
    });
    parts.push(trees.join(''));
  }
  return parts.join('');
}

function fall(stage: Stage): Markup {
  const { unit, otherX: x, standY, lit, gradients, palette } = stage;
  const random = stage.random('fall');
  const topY = topOf(stage) - 2 * unit;
  const bottomY = standY - 30 * unit;
  const white = mix(lit('#ffffff'), palette.glow, 0.35);
  const body = gradients.between([0, topY], [0, bottomY], [0, lit('#9fd0e6')], [0.3, lit('#d9f0f8')], [1, white]);
  const half = FALL_HALF * unit;
  const strands = Array.from({ length: 26 }, () => {
    const at = x + random.between(-0.92, 0.92) * half;
    const from = topY + random.between(0, 0.6) * (bottomY - topY);
    return d`M${at} ${from}Q${at + random.between(-5, 5) * unit} ${from + 80 * unit} ${at + random.between(-4, 4) * unit} ${from + random.between(90, 230) * unit}`;
  });
  const spray = gradients.around([0, white, 0.75], [0.5, white, 0.3], [1, white, 0]);
  return [
    shape(
      d`M${x - half} ${topY}Q${x} ${topY - 12 * unit} ${x + half} ${topY}L${x + half * 1.18} ${bottomY}H${x - half * 1.18}Z`,
      body,
    ),
    stroke(strands.join(''), lit('#7fb8d4'), 3 * unit, 0.4),
    stroke(strands.slice(0, 13).join(''), '#ffffff', 2 * unit, 0.5),
    ellipse(x, bottomY, half * 3.4, 74 * unit, spray),
  ].join('');
}

function pool(stage: Stage): Markup {
  const { width, unit, otherX, standY, palette, gradients, lit } = stage;
  const random = stage.random('pool');
  const y = standY - 42 * unit;
  const water = gradients.down(
    [0, lit('#a9dbe6')],
    [0.4, mix(palette.sky[1], lit('#2f8a9a'), 0.5)],
    [1, lit('#1d5f74')],
  );
  const foam = Array.from({ length: 9 }, () =>
    circle(
      otherX + random.between(-70, 70) * unit,
      y + random.between(2, 16) * unit,
      unit * random.between(5, 13),
      '#ffffff',
      0.6,
    ),
  );
  return (
    shape(
      `M-20 ${num(y + 8 * unit)}Q${num(width / 2)} ${num(y - 12 * unit)} ${num(width + 20)} ${num(y + 8 * unit)}V${num(y + 130 * unit)}H-20Z`,
      water,
    ) +
    foam.join('') +
    ellipse(otherX, y + 20 * unit, 150 * unit, 6 * unit, '#ffffff', 0.4) +
    ellipse(otherX, y + 32 * unit, 210 * unit, 4 * unit, '#ffffff', 0.25)
  );
}
