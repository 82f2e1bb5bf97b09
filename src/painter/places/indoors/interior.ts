import { mix, type Colour } from '../../colour';
import { d, ellipse, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import type { Member } from '../cast/member';
import { objectCast } from '../cast/object-cast';
import { standOn } from '../cast/stand-on';
import { drawBench } from './bench';
import { boards } from './boards';
import { indoors } from './indoors';

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
      ? drawBench(stage, { inner, benchY, colours: bench }) +
        standOn(stage, onBench, (onTop[0] + onTop[1]) / 2, room, { from: onTop[0], to: onTop[1], y: benchY + 4 * unit })
      : '',
    group(stage, onFloor, middle, tall, { yAt: () => standY + 12 * unit }, onBench.length > 0 ? beside : undefined),
  ].join('');
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
