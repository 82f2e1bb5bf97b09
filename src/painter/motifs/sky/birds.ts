import { mix } from '../../colour';
import type { Thing } from '../../features';
import { circle, placed, shape, stroke, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { plumageOf } from '../creatures/wild/plumage';

/** Where those fly that are near, in thousandths of the picture's size from the point, and how large they are. */
const NEAR = [
  [0, 20, 1],
  [-150, -70, 0.66],
  [135, -100, 0.56],
  [-40, -150, 0.5],
  [225, -20, 0.5],
  [-245, 10, 0.46],
  [60, -205, 0.42],
] as const;
/** How many are near where nobody counts them. */
const SEVERAL = 3;

/** A flock in the sky around the point: a bird or three near, in the colours of their kind, others far away; where they are counted none. */
export function birds(
  stage: Stage,
  [x, y]: Point,
  { word, many, count, counted }: Pick<Thing, 'word' | 'many' | 'count' | 'counted'>,
): Markup {
  const random = stage.random('birds');
  const leftwards = stage.heroX > stage.width / 2;
  const near = NEAR.slice(0, counted ? count : many ? SEVERAL : 1).map(([across, down, size]) => {
    const at = {
      x: x + (leftwards ? -across : across) * stage.unit,
      y: y + down * stage.unit,
      scale: size * stage.unit * 1.9,
      flip: leftwards,
      turn: random.between(-8, 4),
    };
    return placed(at, flying(stage, word, random.between(0.55, 1) * (random.chance(0.25) ? -0.8 : 1)));
  });
  return (counted ? '' : farAway(stage, [x, y], many)) + near.toReversed().join('');
}

/** A bird that flies to the right, about 100 wide; `lift` from -1 (wings down) to 1 (wings up). */
function flying(room: Stage, word: string, lift: number): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const { back, breast, beak } = plumageOf(word);
  const tip = -40 * lift;
  const wing = (x: number, reach: number, colour: string) =>
    shape(
      `M${x + 14} -4C${x + 6} ${(tip * 0.7 - 12).toFixed(1)} ${x - reach * 0.5} ${(tip - 8).toFixed(1)} ${x - reach} ${tip.toFixed(1)}C${x - reach * 0.62} ${(tip * 0.5 + 4).toFixed(1)} ${x - reach * 0.4} ${(tip * 0.2 + 8).toFixed(1)} ${x - 12} 4Z`,
      colour,
    );
  const body = gradients.down(
    [0, lit(back)],
    [0.45, lit(mix(back, breast, 0.4))],
    [0.6, lit(breast)],
    [1, lit(mix(breast, '#2a2430', 0.18))],
  );
  return [
    wing(8, 40, lit(mix(back, '#10121e', 0.3))),
    shape('M-24 0L-50 -5L-47 2L-52 8L-24 7Z', lit(back)),
    shape('M-30 3C-22 -10 0 -14 18 -11C24 -17 36 -16 38 -8C38 0 30 3 24 6C8 14 -18 13 -30 3Z', body),
    wing(2, 52, lit(back)),
    stroke('M-4 0Q6 2 14 -3', lit(mix(back, '#10121e', 0.3)), 1.2, 0.7),
    shape('M37.500 -10L48 -5.500L37 -3.500Z', lit(beak)),
    circle(31, -9, 1.9, lit('#17131c')),
    circle(31.6, -9.6, 0.6, '#ffffff'),
  ].join('');
}

function farAway(stage: Stage, [x, y]: Point, many: boolean): Markup {
  const random = stage.random('birds far away');
  const colour = stage.palette.darkness > 0.7 ? stage.palette.cloudLit : stage.lit('#2b3040', 0.25);
  return Array.from({ length: many ? 6 : 2 }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1;
    const at = {
      x: x + side * stage.unit * random.between(130, 260),
      y: y - stage.unit * random.between(10, 170),
      scale: stage.unit * random.between(0.35, 0.6),
    };
    const lift = random.between(6, 13);
    return placed(
      at,
      shape(
        `M0 0C-6 ${(-lift).toFixed(1)} -16 ${(-lift).toFixed(1)} -26 -3C-16 ${(-lift + 4).toFixed(1)} -8 ${(-lift + 6).toFixed(1)} 0 4C8 ${(-lift + 6).toFixed(1)} 16 ${(-lift + 4).toFixed(1)} 26 -3C16 ${(-lift).toFixed(1)} 6 ${(-lift).toFixed(1)} 0 0Z`,
        colour,
        0.8,
      ),
    );
  }).join('');
}
