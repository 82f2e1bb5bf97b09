import { mix } from '../../colour';
import { find } from '../../features';
import { d, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import { bed } from '../../motifs/furniture/bed';
import { fireplace } from '../../motifs/furniture/fireplace';
import { lampOnCord } from '../../motifs/furniture/lamp-on-cord';
import { pictures } from '../../motifs/furniture/pictures';
import { shelves } from '../../motifs/furniture/shelves';
import { CARRIES, table, tableHeight } from '../../motifs/furniture/table';
import { windowView } from '../../motifs/furniture/window-view';
import { inLight } from '../../palette';
import type { Stage } from '../../stage';
import { group } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import type { Member } from '../cast/member';
import { objectCast } from '../cast/object-cast';
import { breadthOf, standOn } from '../cast/stand-on';

/** A table that shares the room with people takes this part of its width. */
const HALF = 0.5;

/** A room with a great window: what the weather does is seen outside, and lamps make it warm inside. */
export function room(outside: Stage): Markup {
  const stage = lampLit(outside);
  const { unit, width, height, standY, heroX, otherX, horizonY } = stage;
  const floorY = standY - 64 * unit;
  const living = livingCast(stage);
  const objects = objectCast(stage);
  const side = heroX < width / 2 ? 1 : -1;
  const windowWidth = Math.min(300 * unit, width * 0.42);
  const windowX = heroX + side * 12 * unit;
  const standing = find(stage.features, 'clock');
  const onTable = objects.filter(({ height: tall }) => tall < 0.8);
  const onFloor = objects.filter(({ height: tall }) => tall >= 0.8);
  const sleeps = stage.shows('bed');
  const size = (living.length > 0 || sleeps ? 250 : 340) * unit;
  const isShared = living.length + onFloor.length > 0 || sleeps;
  return [
    walls(stage, floorY),
    windowView(outside, stage, { x: windowX, y: horizonY * 0.5, width: windowWidth, height: windowWidth * 1.28 }),
    furniture(stage, floorY, side),
    lampOnCord(stage, width / 2 + side * 0.12 * width, horizonY * 0.17),
    floor(stage, floorY),
    ellipse(width / 2, standY + 0.01 * height, Math.min(330 * unit, width * 0.44), 34 * unit, stage.lit('#a8485a')),
    ellipse(width / 2, standY + 0.01 * height, Math.min(290 * unit, width * 0.39), 27 * unit, stage.lit('#d98a72')),
    sleeps && onTable.length === 0 ? '' : laidTable(stage, onTable, size, isShared),
    group(
      stage,
      [...living, ...onFloor],
      standing && living.length === 0 && stage.shows('shelves', 'book', 'fireplace', 'bed')
        ? width / 2
        : otherX - side * 0.02 * width,
      250 * unit,
      {
        yAt: () => standY + 6 * unit,
      },
      onTable.length > 0 ? besideTable(stage) : undefined,
    ),
  ].join('');
}

/** A table as broad as what stands on it needs, on its own side of the room where somebody is on the other one. */
function laidTable(stage: Stage, members: Member[], size: number, isShared: boolean): Markup {
  const { width, unit, heroX, standY, free } = stage;
  const left = heroX < width / 2;
  const margin = 24 * unit;
  const side = left ? ([margin, width * HALF] as const) : ([width * (1 - HALF), width - margin] as const);
  const [from, to] = isShared ? side : ([Math.max(margin, free[0]), Math.min(width - margin, free[1])] as const);
  const breadth = Math.max(size, Math.min(to - from, (breadthOf(members, size) + margin) / CARRIES));
  const x = members.length === 0 ? heroX : Math.min(Math.max(heroX, from + breadth / 2), to - breadth / 2);
  const half = (breadth * CARRIES) / 2;
  const foot = standY - 14 * unit;
  const top = { from: x - half, to: x + half, y: foot - tableHeight(size) };
  return table(stage, [x, foot], size, breadth) + standOn(stage, members, x, size, top);
}

/** Where people stand, so that they hide nothing on the table. */
function besideTable({ width, unit, heroX }: Stage): readonly [number, number] {
  const edge = 30 * unit;
  return heroX < width / 2 ? [width * HALF - edge, width] : [0, width * (1 - HALF) + edge];
}

/** The stage by lamplight: warm, and never as dark as outside. */
function lampLit(outside: Stage): Stage {
  const { palette } = outside;
  const ambient = mix(mix(palette.ambient, '#ffffff', 0.35), '#ffcf94', 0.3 + 0.35 * palette.darkness);
  const warm = {
    ...palette,
    ambient,
    haze: mix(palette.haze, '#c98a5a', 0.6),
    darkness: Math.max(palette.darkness, 0.35),
  };
  return { ...outside, palette: warm, lit: (surface, distance) => inLight(warm, surface, distance) };
}

function walls(stage: Stage, floorY: number): Markup {
  const { width, unit, lit, gradients, palette } = stage;
  const paper = gradients.down(
    [0, mix(lit('#8a6a74'), '#140c1c', 0.42 * palette.darkness)],
    [0.6, lit('#c99a86')],
    [1, lit('#d9b092')],
  );
  let pattern = '';
  for (let x = 22 * unit; x < width; x += 54 * unit) pattern += d`M${x} 0V${floorY}`;
  return (
    rect(0, 0, width, floorY, paper) +
    stroke(pattern, lit('#fff0d8'), 7 * unit, 0.1) +
    rect(0, floorY - 96 * unit, width, 96 * unit, lit('#8d5f4c')) +
    rect(0, floorY - 100 * unit, width, 8 * unit, lit('#b98468')) +
    rect(0, floorY - 14 * unit, width, 14 * unit, lit('#6a4438'))
  );
}

function furniture(stage: Stage, floorY: number, side: number): Markup {
  const { unit, otherX, horizonY, width } = stage;
  const x = otherX + side * 0.02 * width;
  const foot = floorY + 10 * unit;
  if (stage.shows('fireplace', 'campfire')) return fireplace(stage, [x, foot], 270 * unit);
  if (stage.shows('shelves', 'book')) return shelves(stage, [x, foot], 400 * unit);
  if (stage.shows('bed')) return bed(stage, [x, foot + 26 * unit], 250 * unit, side < 0);
  return pictures(stage, [x, horizonY * 0.55], unit);
}

function floor({ width, height, unit, lit, gradients }: Stage, floorY: number): Markup {
  const wood = gradients.between(
    [0, floorY],
    [0, height],
    [0, lit('#c08a5c')],
    [0.35, lit('#8f5f42')],
    [1, lit('#3a2630')],
  );
  let boards = '';
  for (let index = -9; index <= 9; index++)
    boards += d`M${width / 2 + index * 52 * unit} ${floorY}L${width / 2 + index * 150 * unit} ${height}`;
  for (const part of [0.05, 0.16, 0.34, 0.6]) boards += d`M0 ${floorY + part * (height - floorY)}H${width}`;
  return (
    rect(0, floorY, width, height - floorY, wood) +
    stroke(boards, lit('#4a2e28'), 2 * unit, 0.3) +
    shape(d`M0 ${floorY}H${width}V${floorY + 10 * unit}H0Z`, lit('#3a2420'), 0.3)
  );
}
