import { mix, type Colour } from '../../colour';
import type { Aboard } from '../../features';
import { d, rect, shape, stroke, type Markup } from '../../markup';
import { LARGEST_ON_TABLE, tableTop } from '../../motifs/furniture/table-top';
import type { Stage } from '../../stage';
import type { Member } from '../cast/member';
import { group } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';
import { seatBack } from '../../motifs/furniture/seat-back';
import { passing, type Pane } from './passing';
import { indoors } from './indoors';

/** What tells the inside of one vehicle from another. */
interface Fittings {
  wall: readonly [Colour, Colour];
  seat: Colour;
  /** How many windows a tall and a broad picture have. */
  windows: readonly [tall: number, broad: number];
  /** How round a window's corners are, against its width. */
  round: number;
  /** Its height against its width at most. */
  high: number;
  /** Straps to hold on to. */
  straps: boolean;
}

const FITTINGS: Record<Aboard, Fittings> = {
  train: { wall: ['#f2eee4', '#d9d3c8'], seat: '#3f6fa8', windows: [2, 3], round: 0.08, high: 1.05, straps: false },
  bus: { wall: ['#f4f0e2', '#dcd4bc'], seat: '#c2553f', windows: [2, 3], round: 0.05, high: 1.05, straps: true },
  plane: { wall: ['#f6f7fa', '#dde2ea'], seat: '#4a5a86', windows: [3, 5], round: 0.44, high: 1.4, straps: false },
  car: { wall: ['#6a6e7c', '#464a58'], seat: '#8a6a52', windows: [1, 2], round: 0.1, high: 0.72, straps: false },
};

/** Inside a train, a bus, a plane or a car: seats before windows where the land goes by, and a table in front of us. */
export function carriage(outside: Stage): Markup {
  const stage = indoors(outside);
  const { width, height, unit, standY, captionY, lit, gradients, features } = stage;
  const aboard = features.aboard ?? 'train';
  const { wall, seat, windows, round, high, straps } = FITTINGS[aboard];
  const tall = height > width * 1.2;
  const count = windows[tall ? 0 : 1];
  const share = width / count;
  const broad = share * (count === 1 ? 0.8 : 0.76);
  const windowHeight = Math.min(broad * high, height * 0.3);
  const middleY = height * (tall ? 0.32 : 0.3);
  const tableY = captionY - 0.05 * height;
  const seats = tall ? 2 : 3;
  const seatY = middleY + windowHeight / 2 + 0.035 * height;
  const spots = Array.from({ length: seats }, (_, index) => (width * (index + 0.5)) / seats);
  const panes = Array.from({ length: count }, (_, index): Pane => {
    const paneWidth = Math.min(broad, windowHeight / (aboard === 'plane' ? 1.4 : 0.5));
    return {
      x: share * (index + 0.5) - paneWidth / 2,
      y: middleY - windowHeight / 2,
      width: paneWidth,
      height: windowHeight,
      round: round * paneWidth,
    };
  });
  return [
    rect(0, 0, width, height, gradients.down([0, lit(wall[0])], [0.7, lit(wall[1])], [1, lit(wall[1])])),
    ...panes.map((pane, index) => window(outside, stage, pane, { aboard, index })),
    aboard === 'car' ? '' : rack(stage, tall ? 0.1 * height : 0.07 * height, straps),
    rect(0, seatY + 0.1 * height, width, height - seatY, mix(lit(wall[1]), lit('#2a2430'), 0.28)),
    ...spots.map((x) =>
      seatBack(stage, { x, top: seatY, bottom: standY + 0.06 * height, width: (width / seats) * 0.8, seat }),
    ),
    seated(stage, spots, tableY),
    tableTop(stage, tableY, aboard === 'plane' ? '#c9ced8' : aboard === 'car' ? '#54505a' : '#b98556'),
    group(
      stage,
      objectCast(stage).filter((member) => Math.max(member.height, member.width) < LARGEST_ON_TABLE),
      width / 2,
      330 * unit,
      {
        yAt: () => captionY - 8 * unit,
      },
    ),
  ].join('');
}

function window(
  outside: Stage,
  inside: Stage,
  pane: Pane,
  { aboard, index }: { aboard: Aboard; index: number },
): Markup {
  const { unit, lit } = inside;
  const { x, y, width, height, round } = pane;
  const frame = 12 * unit;
  const rounded = (grow: number, fill: string) =>
    `<rect x="${(x - grow).toFixed(1)}" y="${(y - grow).toFixed(1)}" width="${(width + 2 * grow).toFixed(1)}" height="${(height + 2 * grow).toFixed(1)}" rx="${(round + grow).toFixed(1)}" fill="${fill}"/>`;
  return [
    rounded(frame + 4 * unit, mix(lit('#8d8a90'), '#000000', 0.1)),
    rounded(frame, lit('#fbfaf6')),
    passing(outside, pane, { aboard, index }),
    shape(
      d`M${x + width * 0.12} ${y + height}L${x + width * 0.5} ${y}h${width * 0.16}L${x + width * 0.28} ${y + height}Z`,
      '#ffffff',
      0.1,
    ),
  ].join('');
}

/** Shelves for luggage, or a bar with straps, under the ceiling's light. */
function rack({ width, unit, lit }: Stage, y: number, straps: boolean): Markup {
  const light = rect(0, y * 0.3, width, y * 0.14, '#fff8e4', 0.9);
  if (!straps)
    return [
      light,
      rect(0, y - 10 * unit, width, 16 * unit, lit('#b8bcc6')),
      rect(0, y + 6 * unit, width, 5 * unit, lit('#7c808c')),
      ...[0.2, 0.58, 0.82].map((part, index) =>
        rect(
          width * part,
          y - (52 + 8 * index) * unit,
          (88 - 14 * index) * unit,
          (42 + 8 * index) * unit,
          lit(['#a8603f', '#4f6f5c', '#54607c'][index]!),
        ),
      ),
    ].join('');
  const held = [0.12, 0.32, 0.52, 0.72, 0.92].map(
    (part) =>
      rect(width * part - 4 * unit, y, 8 * unit, 44 * unit, lit('#e8c33c')) +
      stroke(
        d`M${width * part - 20 * unit} ${y + 76 * unit}L${width * part} ${y + 44 * unit}L${width * part + 20 * unit} ${y + 76 * unit}Z`,
        lit('#3a3a46'),
        7 * unit,
      ),
  );
  return [light, rect(0, y - 5 * unit, width, 10 * unit, lit('#e8c33c')), ...held].join('');
}

/** Who is there sits: what is below the table is not seen. */
function seated(stage: Stage, spots: readonly number[], tableY: number): Markup {
  const { height, free } = stage;
  const seats = spots.filter((x) => x >= free[0] && x <= free[1]);
  const tall = 0.3 * height;
  return livingCast(stage)
    .slice(0, seats.length)
    .map((member: Member, index) => {
      const size = Math.min(tall, (0.2 * height) / Math.max(0.3, member.height * 0.6));
      return member.draw(seats[index]!, tableY + size * member.height * 0.4, size, index % 2 === 1);
    })
    .join('');
}
