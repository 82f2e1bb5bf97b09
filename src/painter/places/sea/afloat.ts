import { find } from '../../features';
import type { Markup } from '../../markup';
import { boat } from '../../motifs/afloat/boat';
import { dolphin } from '../../motifs/afloat/dolphin';
import { fish } from '../../motifs/afloat/fish';
import { iceberg } from '../../motifs/afloat/iceberg';
import { goingDown } from './going-down';
import { ship } from '../../motifs/afloat/ship';
import { swan } from '../../motifs/afloat/swan';
import { whale } from '../../motifs/afloat/whale';
import { island } from '../../motifs/island';
import { WATER_KINDS } from '../../motifs/kinds';
import type { Stage } from '../../stage';

type Floating = (typeof WATER_KINDS)[number];

/** Draws one thing on the water line at (x, y); `size` 1 is the size of a boat that fills the picture. */
type Draw = (stage: Stage, x: number, y: number, size: number, word: string) => Markup;

const DRAW: Record<Floating, Draw> = {
  boat: (stage, x, y, size) =>
    sailing(stage, { x, y, height: 330 * size * stage.unit, flip: x > stage.width / 2 }, boat),
  ship: (stage, x, y, size, word) =>
    sailing(stage, { x, y, height: 360 * size * stage.unit, flip: x > stage.width / 2 }, (room, at) =>
      ship(room, { ...at, pirate: word === 'pirate' }),
    ),
  whale: (stage, x, y, size) => whale(stage, x, y, 330 * size * stage.unit),
  dolphin: (stage, x, y, size) => dolphin(stage, x, y, 250 * size * stage.unit, x > stage.width / 2),
  fish: (stage, x, y, size) => fish(stage, x, y, 170 * size * stage.unit, x > stage.width / 2),
  swan: (stage, x, y, size, word) => swan(stage, word, x, y, 190 * size * stage.unit, x > stage.width / 2),
  iceberg: (stage, x, y, size) => iceberg(stage, x, y, 210 * size * stage.unit),
};

interface At {
  x: number;
  y: number;
  height: number;
  flip: boolean;
}

/** A vessel on still water with its image, or one that sinks. */
function sailing(stage: Stage, at: At, draw: (stage: Stage, at: At & { mirrored: boolean }) => Markup): Markup {
  const sinks = stage.features.lost !== undefined;
  const drawing = draw(stage, { ...at, mirrored: !sinks });
  return sinks ? goingDown(stage, at, drawing) : drawing;
}

/** What swims and floats on still water: the first thing large, a second one farther out, all small where the land is crowded. */
export function afloat(stage: Stage, crowded: boolean): Markup {
  const { unit, heroX, otherX, horizonY, standY, width } = stage;
  const things = stage.features.things
    .flatMap((thing) => {
      const kind = WATER_KINDS.find((each) => each === thing.kind);
      return kind ? [{ kind, word: thing.word, count: thing.counted ? thing.count : thing.many ? 2 : 1 }] : [];
    })
    .slice(0, 2);
  const isle = stage.shows('island');
  const depth = standY - horizonY;
  const parts: Markup[] = [];
  const isleAside = crowded || things.length > 0;
  const isleApart = !crowded ? 0 : things.length > 0 ? 0.42 : 1;
  if (isle) {
    const broad = Math.min((isleAside ? 200 : 420) * unit, width * 0.52);
    const isleX = heroX + (otherX - heroX) * isleApart;
    const inside = Math.min(Math.max(isleX, broad * 0.6), width - broad * 0.6);
    parts.push(island(stage, [inside, horizonY + depth * (isleAside ? 0.22 : 0.6)], broad));
  }
  const [first, second] = things;
  const nearX =
    crowded || isle ? otherX : first && WIDE.has(first.kind) ? width / 2 : heroX + (width / 2 - heroX) * 0.25;
  const size = crowded ? 0.56 : isle ? 0.72 : 1;
  const nearY = horizonY + depth * (crowded ? 0.5 : 0.7);
  const farX = crowded ? (heroX + otherX * 2) / 3 : otherX;
  if (second) parts.push(DRAW[second.kind](stage, farX, horizonY + depth * 0.26, size * 0.46, second.word));
  else if (first)
    for (const [index, [aside, down, far]] of FARTHER.slice(0, first.count - 1).entries()) {
      const x = index === 0 ? farX : Math.min(Math.max(farX + aside * width, 0.12 * width), 0.88 * width);
      parts.push(DRAW[first.kind](stage, x, horizonY + depth * down, size * far, first.word));
    }
  if (first) parts.push(DRAW[first.kind](stage, nearX, nearY, size, first.word));
  return parts.join('');
}

/** Where others of the same kind are farther out: across from the second's place in picture widths, down from the horizon, how large. */
const FARTHER = [
  [0, 0.14, 0.3],
  [-0.27, 0.2, 0.34],
  [0.2, 0.24, 0.36],
  [-0.5, 0.12, 0.28],
] as const;

const WIDE = new Set<Floating>(['whale', 'ship', 'iceberg']);

/** What a storm throws about, climbing a wave at (x, y). */
export function tossed(stage: Stage, x: number, y: number, size: number): Markup {
  const { features, unit } = stage;
  const vessel = find(features, 'ship');
  const sinks = features.lost !== undefined;
  return [
    stage.shows('whale') ? whale(stage, x, y - 6 * unit, size * 1.3) : '',
    stage.shows('dolphin') ? dolphin(stage, x, y + 10 * unit, size, false) : '',
    vessel
      ? ship(stage, {
          x,
          y: y + (sinks ? 0.2 * size : -4 * unit),
          height: size * 1.1,
          flip: false,
          turn: sinks ? 26 : -12,
          pirate: vessel.word === 'pirate',
        })
      : '',
    stage.shows('boat') && !vessel
      ? boat(stage, { x, y: y + (sinks ? 0.16 * size : 0), height: size, turn: sinks ? 30 : -15 })
      : '',
  ].join('');
}
