import { mix } from '../colour';
import { shape, type Markup } from '../markup';
import { below, createRidge, rounded } from '../ridge';
import type { Stage } from '../stage';
import { meadowEdge } from '../layers/land';
import { figures } from './figures';

/** The near shore of the sea: dunes with grass, and whoever stands there looking out. */
export function shore(stage: Stage): Markup {
  const { width, height, unit, standY, captionY, gradients, lit } = stage;
  const peopled = stage.shows('person', 'fox', 'rabbit');
  const y = peopled ? standY - 6 * unit : captionY + 0.1 * height;
  const ridge = rounded(createRidge(stage.random('shore'), { width, y, rise: 26 * unit, roughness: 0.35, detail: 3 }));
  const sand = gradients.between(
    [0, y - 30 * unit],
    [0, height],
    [0, lit('#e6cfa0')],
    [0.25, lit('#b99b74')],
    [1, lit(mix('#5e5148', '#1c2530', 0.4))],
  );
  return shape(below(ridge, height + 10), sand) + meadowEdge(stage, ridge) + figures(stage, ridge);
}
