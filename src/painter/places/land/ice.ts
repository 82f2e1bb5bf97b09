import { mix } from '../../colour';
import { hill, mist } from '../../layers/land';
import { mountainRange } from '../../layers/mountain-range';
import { pineRow, scatteredTrees } from '../../layers/woods';
import { d, ellipse, placed, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import type { Member } from '../cast/member';
import { objectCast } from '../cast/object-cast';

/** How far skaters lean, in degrees, one after another. */
const LEANS = [9, -8, 11, -10];

/** A frozen pond between snowy hills, marked by skates; whoever is there skates on it. */
export function ice(stage: Stage): Markup {
  const { unit, width, height, horizonY, standY, gradients, palette, lit } = stage;
  const far = hill(stage, { name: 'far hill', y: horizonY + 6 * unit, rise: 34 * unit, distance: 0.5 });
  const bank = hill(stage, { name: 'bank', y: horizonY + 64 * unit, rise: 20 * unit, distance: 0.18 });
  const near = hill(stage, { name: 'near hill', y: height * 0.9, rise: 16 * unit, distance: 0 });
  const skaters = [...livingCast(stage).map((member, index) => skating(stage, member, index)), ...objectCast(stage)];
  const pond = gradients.down(
    [0, mix(lit('#d8eef8'), palette.sky[3], 0.4)],
    [0.5, lit('#b8dcee')],
    [1, lit('#8fbcd8')],
  );
  const tall = Math.min(sizeFor(skaters, 0.32 * height), Math.max(280 * unit, sizeFor(skaters, 0.16 * height)));
  return [
    mountainRange(stage, {
      name: 'mountains',
      footY: horizonY + 20 * unit,
      rise: 170 * unit,
      apart: 210 * unit,
      distance: 0.6,
      snowy: true,
    }),
    mist(stage, horizonY),
    far.markup,
    pineRow(stage, 'far pines', far.ridge, 40 * unit, 0.45),
    bank.markup,
    scatteredTrees(stage, 'bank trees', bank.ridge, { count: 9, size: 110 * unit, distance: 0.15, depth: 16 * unit }),
    ellipse(width / 2, standY + 30 * unit, 0.62 * width, 0.135 * height, lit('#f8fcff')),
    ellipse(width / 2, standY + 30 * unit, 0.58 * width, 0.12 * height, pond),
    marks(stage),
    group(stage, skaters, width / 2, tall, {
      yAt: (x) => standY + 10 * unit + (Math.abs(x - width / 2) / width) * -40 * unit,
    }),
    near.markup,
  ].join('');
}

function skating({ lit }: Stage, member: Member, index: number): Member {
  const lean = LEANS[index % LEANS.length] ?? 0;
  return {
    ...member,
    width: member.width * 1.5,
    draw: (x, y, personHeight, flip) => {
      const foot = personHeight * member.height;
      const blade = d`M${-0.13 * foot} ${0.012 * foot}H${-0.03 * foot}M${0.01 * foot} ${0.012 * foot}H${0.13 * foot}q${0.02 * foot} 0 ${0.025 * foot} ${-0.02 * foot}`;
      return placed(
        { x, y, scale: 1, turn: flip ? -lean : lean },
        member.draw(0, 0, personHeight, flip),
        stroke(blade, lit('#4a5a78'), 0.022 * foot),
      );
    },
  };
}

/** The curves that skates leave. */
function marks(stage: Stage): Markup {
  const { width, height, standY, unit } = stage;
  const random = stage.random('skates');
  let lines = '';
  for (let index = 0; index < 16; index++) {
    const [x, y] = [width * random.between(0.1, 0.75), standY + random.between(-0.05, 0.09) * height];
    const [long, bend] = [unit * random.between(90, 220), unit * random.between(-26, 26)];
    lines += d`M${x} ${y}q${long / 2} ${bend} ${long} ${-bend * 0.4}`;
  }
  return stroke(lines, '#ffffff', 2.4 * unit, 0.75);
}
