import { hill, meadowEdge, mist } from '../../layers/land';
import { pineRow, scatteredTrees } from '../../layers/woods';
import { d, ellipse, placed, shape, stroke, type Markup } from '../../markup';
import { fountain } from '../../motifs/fountain';
import type { Ridge } from '../../ridge';
import type { Stage } from '../../stage';
import { buildings } from './buildings';
import { figures } from '../cast/figures';
import { waysAcross, waysThrough } from './ways';

/** A garden behind a white fence: beds of flowers, hedges, trees. */
export function garden(stage: Stage): Markup {
  const { unit, horizonY, standY, captionY, height, heroX, otherX } = stage;
  const far = hill(stage, { name: 'far hill', y: horizonY + 10 * unit, rise: 30 * unit, distance: 0.55 });
  const back = hill(stage, { name: 'back lawn', y: horizonY + 52 * unit, rise: 18 * unit, distance: 0.24 });
  const stand = hill(stage, { name: 'stand', y: standY - 46 * unit, rise: 14 * unit, distance: 0.03 });
  const near = hill(stage, { name: 'near hill', y: captionY + 0.07 * height, rise: 16 * unit, distance: 0 });
  const fountainX = stage.shows('person') ? otherX : heroX;
  return [
    far.markup,
    pineRow(stage, 'far wood', far.ridge, 40 * unit, 0.5),
    mist(stage, horizonY + 30 * unit, 0.35),
    back.markup,
    scatteredTrees(stage, 'garden trees', back.ridge, { count: 9, size: 130 * unit, distance: 0.16, depth: 20 * unit }),
    hedge(stage, back.ridge),
    stand.markup,
    fence(stage, stand.ridge),
    waysThrough(stage),
    bed(stage, 'back bed', stand.ridge, 24 * unit, 1),
    buildings(stage, stand.ridge),
    stage.shows('fountain') ? fountain(stage, [fountainX, stand.ridge.yAt(fountainX) + 34 * unit], 190 * unit) : '',
    waysAcross(stage),
    near.markup,
    meadowEdge(stage, near.ridge),
    bed(stage, 'near bed', near.ridge, 34 * unit, 2.1),
    figures(stage, stand.ridge),
  ].join('');
}

function hedge({ width, unit, lit, palette, gradients }: Stage, ridge: Ridge): Markup {
  const leaves = gradients.down([0, lit(palette.leaves, 0.18)], [1, lit('#2c5a44', 0.14)]);
  let line = d`M-10 ${ridge.yAt(0) + 60 * unit}`;
  for (let x = -10; x < width + 40 * unit; x += 34 * unit) {
    const y = ridge.yAt(x) + 12 * unit;
    line += d`L${x} ${y}a${17 * unit} ${15 * unit} 0 0 1 ${34 * unit} 0`;
  }
  return shape(`${line}${d`V${ridge.yAt(width) + 60 * unit}Z`}`, leaves);
}

function fence({ width, unit, lit }: Stage, ridge: Ridge): Markup {
  let pickets = '';
  let rails = '';
  for (let x = -4 * unit; x < width; x += 22 * unit) {
    const y = ridge.yAt(x) + 8 * unit;
    pickets += d`M${x} ${y}V${y - 50 * unit}L${x + 6 * unit} ${y - 60 * unit}L${x + 12 * unit} ${y - 50 * unit}V${y}Z`;
    const next = ridge.yAt(x + 22 * unit) + 8 * unit;
    for (const up of [16, 40]) rails += d`M${x} ${y - up * unit}L${x + 22 * unit} ${next - up * unit}`;
  }
  return stroke(rails, lit('#cfd0d4'), 5 * unit) + shape(pickets, lit('#fbfaf4'));
}

/** Flowers on their stems along a line, some red, some yellow, some blue. */
function bed(stage: Stage, name: string, ridge: Ridge, down: number, size: number): Markup {
  const { width, unit, lit, features } = stage;
  if (features.season === 'winter') return '';
  const random = stage.random(name);
  const kinds = stage.features.season === 'autumn' ? AUTUMN_FLOWERS : FLOWERS;
  let stems = '';
  const blooms: Markup[] = [];
  for (let x = 0; x < width; x += unit * size * random.between(9, 17)) {
    const y = ridge.yAt(x) + down + random.between(-14, 16) * unit * size;
    const tall = unit * size * random.between(13, 25);
    stems += d`M${x} ${y}Q${x + tall * 0.1} ${y - tall * 0.5} ${x} ${y - tall}M${x} ${y}q${tall * 0.3} ${-tall * 0.1} ${tall * 0.34} ${-tall * 0.42}`;
    blooms.push(
      flower(
        x,
        y - tall,
        unit * size * random.between(4.2, 6.4),
        lit(random.pick(kinds)),
        lit('#f6c94a'),
        random.chance(0.4),
      ),
    );
  }
  return stroke(stems, lit('#3f7a48'), 1.8 * unit * size) + blooms.join('');
}

const FLOWERS = ['#e2504a', '#f6b63c', '#f08ab0', '#8a7ae0', '#ffffff', '#f2685a'] as const;
const AUTUMN_FLOWERS = ['#d9602e', '#e2a03c', '#a8442f', '#c98ab0', '#f2d27a', '#8a4a5a'] as const;

function flower(x: number, y: number, size: number, petals: string, heart: string, tulip: boolean): Markup {
  if (tulip)
    return placed(
      { x, y, scale: size },
      shape('M-.9 -.2L-1 -1.7L-.4 -1L0 -2L.4 -1L1 -1.7L.9 -.2Q0 .8 -.9 -.2Z', petals),
    );
  const around = [0, 72, 144, 216, 288].map((turn) =>
    placed({ x: 0, y: 0, scale: 1, turn }, ellipse(0, -0.85, 0.55, 0.85, petals)),
  );
  return placed({ x, y, scale: size }, ...around, ellipse(0, 0, 0.45, 0.45, heart));
}
