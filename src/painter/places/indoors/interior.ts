import { mix, type Colour } from '../../colour';
import { d, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import { inLight } from '../../palette';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import type { Member } from '../cast/member';
import { objectCast } from '../cast/object-cast';
import { standOn } from '../cast/stand-on';

/** What tells one room of work from another. */
export interface Interior {
  /** From the ceiling down. */
  wall: readonly [Colour, Colour];
  /** From the wall towards us. */
  floor: readonly [Colour, Colour];
  /** The bench, counter or desk on which things stand: its top and its front. */
  bench: readonly [Colour, Colour];
  /** What stands and hangs at the wall, whose foot is at `floorY`. */
  wallSide(stage: Stage, floorY: number): Markup;
}

/** Objects over this many grown persons' heights stand on the floor. */
const TOO_TALL = 1;

/** A room where people work: things on the bench before the wall, people and whatever is tall on the floor. */
export function interior(outside: Stage, { wall, floor, bench, wallSide }: Interior): Markup {
  const stage = indoors(outside);
  const { width, height, unit, standY, heroX, lit, gradients } = stage;
  const floorY = standY - 70 * unit;
  const living = livingCast(stage);
  const objects = objectCast(stage);
  const isHigh = ({ height: tall, width: broad }: Member) => Math.max(tall, broad * 1.1) >= TOO_TALL;
  const onBench = objects.filter((object) => !isHigh(object));
  const onFloor = [...living, ...objects.filter(isHigh)];
  const benchY = standY - 96 * unit;
  const inner = 0.06 * width;
  // People stand on one side, so that they hide nothing.
  const share = onFloor.length === 0 ? 0 : Math.min(0.5, 0.16 + 0.12 * onFloor.length);
  const left = heroX < width / 2;
  const [benchFrom, benchTo] = [inner + 24 * unit, width - inner - 24 * unit];
  const onTop = left
    ? ([benchFrom, Math.min(benchTo, width * (1 - share))] as const)
    : ([Math.max(benchFrom, width * share), benchTo] as const);
  const beside = left ? ([width * (1 - share), width] as const) : ([0, width * share] as const);
  // Beside people things keep their measure: no apple is as large as a boy.
  const room =
    onFloor.length > 0
      ? Math.min(400 * unit, sizeFor(onBench, 0.17 * height))
      : sizeFor(onBench, (stage.features.foreground ? 0.12 : 0.23) * height);
  const alone = Math.min(sizeFor(onFloor, 0.34 * height), Math.max(330 * unit, sizeFor(onFloor, 0.2 * height)));
  const tall = onBench.length > 0 ? 290 * unit : alone;
  const middle = onBench.length > 0 ? (beside[0] + beside[1]) / 2 : heroX + (width / 2 - heroX) * 0.5;
  return [
    rect(0, 0, width, floorY, gradients.down([0, lit(wall[0])], [1, lit(wall[1])])),
    lampsAbove(stage),
    wallSide(stage, floorY),
    rect(0, floorY - 12 * unit, width, 12 * unit, mix(lit(wall[1]), lit('#2a2030'), 0.35)),
    boards(stage, floorY, floor),
    onBench.length > 0
      ? [
          shape(
            d`M${inner * 0.4} ${benchY + 14 * unit}L${inner} ${benchY - 12 * unit}H${width - inner}L${width - inner * 0.4} ${benchY + 14 * unit}Z`,
            lit(bench[0]),
          ),
          rect(
            inner * 0.4,
            benchY + 14 * unit,
            width - inner * 0.8,
            9 * unit,
            mix(lit(bench[0]), lit('#20182a'), 0.25),
          ),
          rect(
            inner * 0.7,
            benchY + 23 * unit,
            width - inner * 1.4,
            standY - benchY - 10 * unit,
            gradients.down([0, lit(bench[1])], [1, mix(lit(bench[1]), lit('#18121e'), 0.5)]),
          ),
          drawers(stage, benchY + 30 * unit, inner, bench[1]),
          standOn(stage, onBench, (onTop[0] + onTop[1]) / 2, room, {
            from: onTop[0],
            to: onTop[1],
            y: benchY + 4 * unit,
          }),
        ].join('')
      : '',
    group(stage, onFloor, middle, tall, { yAt: () => standY + 12 * unit }, onBench.length > 0 ? beside : undefined),
  ].join('');
}

/** The stage under lamps: neutral, and never as dark as outside; at night the lamps are all the light there is. */
export function indoors(outside: Stage): Stage {
  const { palette, features } = outside;
  const night = features.time === 'night';
  const ambient = night
    ? mix(mix(palette.ambient, '#ffffff', 0.16), '#ffd9a0', 0.14)
    : mix(mix(palette.ambient, '#ffffff', 0.6), '#fff0d8', 0.3);
  const bright = {
    ...palette,
    ambient,
    haze: mix(palette.haze, '#d8d4d8', night ? 0.2 : 0.6),
    darkness: night ? 0.8 : Math.min(0.5, Math.max(palette.darkness, 0.2)),
  };
  return { ...outside, palette: bright, lit: (surface, distance) => inLight(bright, surface, distance) };
}

/** At night a lamp's cone of light falls on the wall, and leaves the rest dark. */
function coneOf({ width, height, gradients, features }: Stage, x: number): Markup {
  if (features.time !== 'night') return '';
  const light = gradients.down([0, '#ffdf9a', 0.42], [1, '#ffdf9a', 0]);
  const [top, foot] = [0.06 * height, 0.56 * height];
  return shape(
    d`M${x - 0.03 * width} ${top}H${x + 0.03 * width}L${x + 0.24 * width} ${foot}H${x - 0.24 * width}Z`,
    light,
  );
}

function lampsAbove(stage: Stage): Markup {
  const { width, height, unit, gradients } = stage;
  const glow = gradients.around([0, '#fff6dc', 0.5], [1, '#fff6dc', 0]);
  return [0.28, 0.72]
    .map((part) => {
      const x = width * part;
      return [
        coneOf(stage, x),
        ellipse(x, 0.055 * height, 0.34 * width, 0.16 * height, glow),
        rect(x - 2 * unit, 0, 4 * unit, 0.045 * height, '#4a4652'),
        shape(
          d`M${x - 62 * unit} ${0.06 * height}Q${x} ${0.03 * height} ${x + 62 * unit} ${0.06 * height}Z`,
          '#5a5664',
        ),
        ellipse(x, 0.06 * height, 58 * unit, 7 * unit, '#fff8e0'),
      ].join('');
    })
    .join('');
}

/** The floor with its lines running away from us. */
export function boards(
  { width, height, unit, lit, gradients }: Stage,
  floorY: number,
  [near, far]: readonly [Colour, Colour],
): Markup {
  let lines = '';
  for (let index = -9; index <= 9; index++)
    lines += d`M${width / 2 + index * 60 * unit} ${floorY}L${width / 2 + index * 170 * unit} ${height}`;
  for (const part of [0.06, 0.17, 0.36, 0.62]) lines += d`M0 ${floorY + part * (height - floorY)}H${width}`;
  return (
    rect(
      0,
      floorY,
      width,
      height - floorY,
      gradients.between([0, floorY], [0, height], [0, lit(near)], [0.4, lit(mix(near, far, 0.5))], [1, lit(far)]),
    ) +
    stroke(lines, lit(far), 2 * unit, 0.3) +
    rect(0, floorY, width, 8 * unit, lit('#241c28'), 0.25)
  );
}

function drawers({ width, unit, lit }: Stage, y: number, inner: number, front: Colour): Markup {
  const broad = (width - inner * 1.4) / 4;
  return Array.from({ length: 4 }, (_, index) => {
    const x = inner * 0.7 + index * broad;
    return (
      rect(x + 8 * unit, y + 4 * unit, broad - 16 * unit, 46 * unit, mix(lit(front), '#ffffff', 0.1)) +
      rect(x + broad / 2 - 16 * unit, y + 22 * unit, 32 * unit, 5 * unit, lit('#d8d2c8'))
    );
  }).join('');
}
