import { mix } from '../colour';
import { d, ellipse, placed, shape, stroke, type Markup, type Point } from '../markup';
import type { Stage } from '../stage';

/** A small island of sand and grass with palms, the middle of its water line at the point, `width` pixels broad. */
export function island(stage: Stage, [x, y]: Point, width: number): Markup {
  const { lit, gradients, palette } = stage;
  const sand = gradients.down([0, mix(lit('#f3dca6'), palette.glow, 0.15)], [1, lit('#b08a5c')]);
  const green = gradients.down([0, lit('#86b860')], [1, lit('#3f7450')]);
  return placed(
    { x, y, scale: width / 300 },
    ellipse(0, 4, 168, 13, lit('#bfe6e2'), 0.45),
    shape('M-150 4C-110 -18 -70 -30 -20 -32C50 -34 110 -18 152 4Q0 22 -150 4Z', sand),
    shape('M-96 -14C-80 -50 -40 -60 -6 -58C40 -58 72 -40 92 -16C40 -28 -50 -28 -96 -14Z', green),
    palm(stage, -26, -50, 150, -16),
    palm(stage, 16, -50, 116, 26),
    ellipse(0, 8, 160, 4, lit('#ffffff'), 0.5),
  );
}

function palm({ lit }: Stage, x: number, y: number, tall: number, lean: number): Markup {
  const trunk = d`M${x - 5} ${y}Q${x + lean * 0.2} ${y - tall * 0.6} ${x + lean - 2.5} ${y - tall}H${x + lean + 3}Q${x + lean * 0.3 + 8} ${y - tall * 0.5} ${x + 6} ${y}Z`;
  const [topX, topY] = [x + lean, y - tall];
  const leaf = (reachX: number, reachY: number, colour: string) =>
    shape(
      d`M${topX} ${topY}Q${topX + reachX * 0.45} ${topY + reachY - 34} ${topX + reachX} ${topY + reachY}Q${topX + reachX * 0.5} ${topY + reachY * 0.4 - 8} ${topX} ${topY}Z`,
      colour,
    );
  const [dark, bright] = [lit('#2f6a48'), lit('#69a850')];
  return [
    shape(trunk, lit('#8a6544')),
    stroke(
      d`M${x + 1} ${y - tall * 0.2}h8M${x + lean * 0.2 + 1} ${y - tall * 0.45}h7M${x + lean * 0.5} ${y - tall * 0.7}h6`,
      lit('#5e4430'),
      2,
      0.6,
    ),
    leaf(-62, 22, dark),
    leaf(62, 20, dark),
    leaf(-48, -14, bright),
    leaf(50, -16, bright),
    leaf(-40, 46, bright),
    leaf(36, 46, dark),
    leaf(6, -30, bright),
    ellipse(topX - 4, topY + 5, 5, 6, lit('#6a4a30')),
    ellipse(topX + 5, topY + 6, 5, 6, lit('#7a5636')),
  ].join('');
}
