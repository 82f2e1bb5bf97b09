import { mix } from '../../colour';
import { d, ellipse, placed, shape, stroke, type Markup } from '../../markup';
import { below, createRidge, rounded, type Ridge } from '../../ridge';
import type { Stage } from '../../stage';
import { meadowEdge } from '../../layers/land';
import { figures } from '../cast/figures';
import { isPeopled } from './kept-afloat';

/** The near shore of the sea: dunes with grass, and whoever stands there looking out. */
export function shore(stage: Stage): Markup {
  const { width, height, unit, standY, captionY, gradients, lit } = stage;
  const peopled = isPeopled(stage);
  const y = peopled ? standY - 6 * unit : captionY + 0.1 * height;
  const ridge = rounded(createRidge(stage.random('shore'), { width, y, rise: 26 * unit, roughness: 0.35, detail: 3 }));
  const sand = gradients.between(
    [0, y - 30 * unit],
    [0, height],
    [0, lit('#e6cfa0')],
    [0.25, lit('#b99b74')],
    [1, lit(mix('#5e5148', '#1c2530', 0.4))],
  );
  return [
    stroke(
      `M${ridge.points.map(([pointX, pointY]) => d`${pointX} ${pointY - 2 * unit}`).join('L')}`,
      lit('#ffffff'),
      7 * unit,
      0.35,
    ),
    shape(below(ridge, height + 10), sand),
    shells(stage, ridge),
    meadowEdge(stage, ridge),
    figures(stage, ridge),
  ].join('');
}

/** Shells, starfish and pebbles in the sand. */
function shells(stage: Stage, ridge: Ridge): Markup {
  const { width, height, unit, lit } = stage;
  const random = stage.random('shells');
  return Array.from({ length: 26 }, () => {
    const x = random.next() * width;
    const y = ridge.yAt(x) + unit * random.between(40, 60) + random.next() ** 0.8 * (height - ridge.yAt(x));
    const depth = Math.min(1, (y - ridge.yAt(x)) / (height * 0.3));
    const at = { x, y, scale: unit * (0.5 + 0.9 * depth) * random.between(0.7, 1.2), turn: random.between(-50, 50) };
    const kind = random.next();
    if (kind < 0.2) return placed(at, shape(STAR, lit('#e0785a'), 0.9));
    if (kind < 0.55)
      return placed(
        at,
        shape('M0 8C-16 4 -14 -12 0 -12C14 -12 16 4 0 8Z', lit('#f6e2cc'), 0.9),
        stroke('M0 8V-11M0 8L-8 -9M0 8L8 -9', lit('#c99a84'), 1.2),
      );
    return placed(at, ellipse(0, 0, 9, 4.5, lit('#8d8078'), 0.6));
  }).join('');
}

const STAR = 'M0 -14L4 -5L14 -4L6 3L9 13L0 8L-9 13L-6 3L-14 -4L-4 -5Z';
