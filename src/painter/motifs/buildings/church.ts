import { ellipse, placed, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { windowPane } from '../lamplight';

/** A village church with a pointed spire and a clock, the middle of its foot at (x, y). */
export function church(stage: Stage, x: number, y: number, height: number): Markup {
  const { lit, gradients, features } = stage;
  const wall = gradients.across([0, lit('#cfc3b4')], [0.6, lit('#f6eee0')], [1, lit('#e0d4c4')]);
  const snow = features.season === 'winter';
  const tiles = gradients.down([0, lit(snow ? '#ffffff' : '#8a4a44')], [1, lit(snow ? '#c8d6ea' : '#5c3236')]);
  const slate = gradients.across([0, lit('#3c4a66')], [0.65, lit('#6b7fa4')], [1, lit('#54678c')]);
  const arch = (left: number, top: number) =>
    `M${left} ${top + 20}V${top + 6}A5 6 0 0 1 ${left + 10} ${top + 6}V${top + 20}Z`;
  const glass = stage.palette.darkness >= 0.3 ? stage.palette.lamp : lit('#6f8fae');
  return placed(
    { x, y, scale: height / 190 },
    ellipse(20, 2, 84, 5, lit('#1d2733'), 0.25),
    rect(-18, -52, 104, 54, wall),
    shape('M-22 -50L-8 -92H80L94 -50Z', tiles),
    shape(arch(22, -40) + arch(44, -40) + arch(66, -40), lit('#8d8378')),
    shape(arch(23, -38) + arch(45, -38) + arch(67, -38), glass),
    rect(-40, -112, 42, 114, wall),
    shape('M-45 -110L-19 -180L7 -110Z', slate),
    rect(-44, -113, 50, 5, lit('#a89c8e')),
    rect(-19.8, -196, 1.8, 18, lit('#e0b04c')),
    rect(-24, -191, 10, 1.8, lit('#e0b04c')),
    ellipse(-19, -94, 10, 10, lit('#fffaf0')),
    shape('M-20 -101H-18V-94L-13 -91L-14 -89.6L-20 -93Z', lit('#3a3030')),
    windowPane(stage, -23, -72, 8, 15),
    shape('M-29 2V-24A10 12 0 0 1 -9 -24V2Z', lit('#8d8378')),
    shape('M-26 2V-23A7 9 0 0 1 -12 -23V2Z', lit('#5a3a2a')),
  );
}
