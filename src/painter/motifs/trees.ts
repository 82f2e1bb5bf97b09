import { mix, type Colour } from '../colour';
import { circle, ellipse, placed, rect, shape, type Markup, type Point } from '../markup';
import type { Stage } from '../stage';

/** A pine, the foot of its trunk at the point; snow lies on it in winter. */
export function pine(stage: Stage, [x, y]: Point, height: number, distance = 0): Markup {
  const { palette, features, lightX } = stage;
  const lit = (colour: Colour) => stage.lit(colour, distance);
  const needles = lit(palette.needles);
  const bright = stage.lit('#8fb47a', Math.min(1, distance + 0.05));
  const tiers = [
    [-30, -12, 30],
    [-48, -32, 25],
    [-66, -52, 19.5],
    [-100, -72, 14],
  ] as const;
  const parts = tiers.map(([top, bottom, half]) => {
    const data = `M0 ${top}L${half} ${bottom}Q${half * 0.5} ${bottom - 1} ${half * 0.4} ${bottom + 3}Q0 ${bottom + 1} ${-half * 0.4} ${bottom + 3}Q${-half * 0.5} ${bottom - 1} ${-half} ${bottom}Z`;
    const side = `M0 ${top}L${half} ${bottom}Q${half * 0.5} ${bottom - 1} ${half * 0.4} ${bottom + 3}Q${half * 0.2} ${bottom - 8} 0 ${top}Z`;
    const snow = `M0 ${top}L${half * 0.72} ${bottom - 6}Q${half * 0.3} ${bottom - 12} ${half * 0.12} ${bottom - 7}Q${-half * 0.3} ${bottom - 13} ${-half * 0.72} ${bottom - 6}Z`;
    return (
      shape(data, needles) +
      shape(side, bright, 0.35) +
      (features.season === 'winter' ? shape(snow, lit('#ffffff'), 0.92) : '')
    );
  });
  parts[3] =
    shape('M0 -100L16 -66Q8 -67 6 -63Q0 -65 -6 -63Q-8 -67 -16 -66Z', needles) +
    shape('M0 -100L16 -66Q8 -67 6 -63Q3 -74 0 -100Z', bright, 0.35) +
    (features.season === 'winter' ? shape('M0 -100L11 -75Q5 -80 2 -75Q-5 -81 -11 -75Z', lit('#ffffff'), 0.92) : '');
  return placed({ x, y, scale: height / 100, flip: lightX < x }, rect(-3, -14, 6, 14, lit('#4d382c')), ...parts);
}

const CROWN = [
  [-20, -46, 13],
  [20, -45, 14],
  [0, -42, 15],
  [-15, -60, 15],
  [17, -60, 14],
  [-2, -76, 16],
  [-9, -68, 15],
  [9, -69, 15],
  [0, -56, 19],
] as const;

/** A broad tree, the foot of its trunk at the point; bare of colour in winter, in flower in spring. */
export function roundTree(stage: Stage, [x, y]: Point, height: number, distance = 0): Markup {
  const { palette, features, lightX, gradients } = stage;
  const lit = (colour: Colour) => stage.lit(colour, distance);
  const leaves = lit(palette.leaves);
  const shaded = stage.lit(mix(palette.leaves, '#1f3a40', 0.62), distance);
  const crown = gradients.between([0, -92], [0, -30], [0, leaves], [1, shaded]);
  const bright = mix(leaves, lit('#fff0a8'), 0.4);
  const clumps = CROWN.map(([dx, dy, size]) => circle(dx * 0.92 + 4, dy - size * 0.28, size * 0.62, bright, 0.3));
  const blossom =
    features.season === 'spring'
      ? CROWN.map(([dx, dy, size]) => circle(dx * 0.9 + 3, dy - size * 0.3, size * 0.32, lit('#ffd7e2'), 0.75))
      : [];
  const trunk = shape(
    'M-4 0Q-2 -20 -5 -44L-14 -56L-10 -57L-2 -48L1 -62L4 -62L3 -46L12 -56L15 -54L5 -40Q3 -20 5 0Z',
    lit('#5a4234'),
  );
  return placed(
    { x, y, scale: height / 95, flip: lightX < x },
    ellipse(0, 0, 24, 3, lit('#16202a'), 0.25),
    trunk,
    ...CROWN.map(([dx, dy, size]) => circle(dx, dy, size, crown)),
    ...clumps,
    ...blossom,
  );
}
