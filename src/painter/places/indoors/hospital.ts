import { d, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { interior } from './interior';

/** A ward: curtains, a bed with a monitor, the sign of help on the wall. */
export function hospital(stage: Stage): Markup {
  return interior(stage, {
    wall: ['#cfe3e0', '#eef5f1'],
    floor: ['#cfd8d4', '#66737a'],
    bench: ['#fbfcfa', '#8fc0b8'],
    wallSide,
  });
}

function wallSide({ width, height, unit, lit, heroX }: Stage, floorY: number): Markup {
  const side = heroX < width / 2 ? 1 : -1;
  const x = width / 2 + side * 0.24 * width;
  const curtain = (at: number) =>
    Array.from({ length: 6 }, (_, index) =>
      rect(
        at + index * 20 * unit,
        height * 0.2,
        22 * unit,
        floorY - height * 0.2 - 30 * unit,
        lit(index % 2 ? '#8fc8c0' : '#a9d8d0'),
      ),
    ).join('');
  const screenY = height * 0.33;
  const pulse = d`M${x - 66 * unit} ${screenY + 50 * unit}h${34 * unit}l${8 * unit} ${-12 * unit}l${10 * unit} ${44 * unit}l${12 * unit} ${-74 * unit}l${12 * unit} ${52 * unit}l${6 * unit} ${-10 * unit}h${44 * unit}`;
  const [crossX, crossY, arm] = [width / 2 - side * 0.2 * width, height * 0.3, 34 * unit];
  return [
    curtain(side > 0 ? -20 * unit : width - 104 * unit),
    rect(0, height * 0.195, width, 7 * unit, lit('#b8c4c4')),
    rect(crossX - arm * 1.9, crossY - arm * 1.9, arm * 3.8, arm * 3.8, lit('#ffffff')),
    rect(crossX - arm * 0.42, crossY - arm * 1.3, arm * 0.84, arm * 2.6, lit('#d2463c')),
    rect(crossX - arm * 1.3, crossY - arm * 0.42, arm * 2.6, arm * 0.84, lit('#d2463c')),
    rect(x - 80 * unit, screenY, 160 * unit, 104 * unit, lit('#4a5a64')),
    rect(x - 72 * unit, screenY + 8 * unit, 144 * unit, 88 * unit, '#0e2a30'),
    stroke(pulse, '#5aeaa0', 4 * unit),
    rect(x - 6 * unit, screenY + 104 * unit, 12 * unit, floorY - screenY - 104 * unit, lit('#9aa8ac')),
    rect(x - 190 * unit, floorY - 84 * unit, 300 * unit, 34 * unit, lit('#ffffff')),
    shape(d`M${x - 190 * unit} ${floorY - 84 * unit}q${40 * unit} ${-34 * unit} ${84 * unit} 0Z`, lit('#e4eef2')),
    rect(x - 196 * unit, floorY - 52 * unit, 312 * unit, 12 * unit, lit('#7fa8b0')),
    rect(x - 180 * unit, floorY - 40 * unit, 8 * unit, 44 * unit, lit('#8a979c')),
    rect(x + 92 * unit, floorY - 40 * unit, 8 * unit, 44 * unit, lit('#8a979c')),
  ].join('');
}
