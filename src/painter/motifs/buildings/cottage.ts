import type { Colour } from '../../colour';
import { d, ellipse, placed, rect, shape, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';
import { windowPane } from '../lamplight';

const WALLS: readonly [Colour, ...Colour[]] = ['#f3e3c7', '#e9c9a2', '#dfe6e6', '#f0d2bd', '#e6dcc4'];
const ROOFS: readonly [Colour, ...Colour[]] = ['#b5483d', '#7d4a3c', '#54687d', '#a85a36', '#8e3f43'];

/** A house with a gable roof and lit windows, the middle of its foot at (x, y). `order` chooses its colours: the same house each time. */
export function cottage(stage: Stage, [x, y]: Point, width: number, order: number, distance = 0): Markup {
  const scale = width / 110;
  const { gradients, features, palette } = stage;
  const lit = (colour: Colour, more = 0) => stage.lit(colour, Math.min(1, distance + more));
  const wall = lit(WALLS[order % WALLS.length] ?? WALLS[0]);
  const roof = lit(ROOFS[order % ROOFS.length] ?? ROOFS[0]);
  const snow = features.season === 'winter';
  const smoke = gradients.down([0, palette.cloudLit, 0], [1, palette.cloudLit, 0.5]);
  const roofFace = 'M-40 -104H44L60 -52H-22Z';
  return placed(
    { x, y, scale, flip: order % 2 === 1 },
    shape('M30 -128C18 -150 44 -160 32 -186C58 -164 34 -150 40 -128Z', smoke),
    rect(26, -126, 16, 34, lit('#8a5a4a')),
    rect(24, -129, 20, 5, lit(snow ? '#ffffff' : '#6e463a')),
    rect(-50, -56, 102, 58, gradients.down([0, wall], [1, lit('#a98d78', 0.05)])),
    shape('M-50 -54L-36 -98L-22 -54V2H-50Z', wall),
    shape('M-50 -54L-36 -98L-22 -54V2H-50Z', lit('#2a2440'), 0.18),
    shape(roofFace, gradients.down([0, roof], [1, lit('#6d3430', 0.02)])),
    snow ? shape('M-41 -106H45L58 -60Q46 -54 38 -62Q26 -54 14 -62Q2 -54 -8 -61Q-16 -56 -24 -60Z', lit('#ffffff')) : '',
    shape('M-56 -46L-36 -106L-16 -46H-22L-36 -92L-50 -46Z', lit(snow ? '#ffffff' : '#f0e2cc')),
    rect(-6, -34, 18, 36, lit('#6a4630')),
    windowPane(stage, 24, -38, 17, 17),
    windowPane(stage, -42, -44, 11, 14),
    ellipse(0, 3, 62, 5, lit('#1d2733'), 0.25),
  );
}

/** Houses close together along a line, the nearer ones lower and larger. */
export function village(stage: Stage, spots: readonly (readonly [x: number, y: number, size: number])[]): Markup {
  return [...spots]
    .map((spot, order) => ({ spot, order }))
    .sort((one, other) => one.spot[1] - other.spot[1])
    .map(({ spot: [x, y, size], order }) => cottage(stage, [x, y], size, order))
    .join('');
}

/** A quay's stone edge from one x to the other, its top at y. */
export function quay({ lit, gradients }: Stage, fromX: number, toX: number, y: number, height: number): Markup {
  const stone = gradients.down([0, lit('#b7a692')], [1, lit('#5e5550')]);
  return (
    shape(d`M${fromX} ${y}H${toX}L${toX} ${y + height}H${fromX}Z`, stone) +
    rect(Math.min(fromX, toX), y - 3, Math.abs(toX - fromX), 6, lit('#d4c6b0'))
  );
}
