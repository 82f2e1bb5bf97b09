import { mix, type Colour } from '../colour';
import { d, shape, type Markup, type Paint, type Point } from '../markup';
import type { Random } from '../random';
import type { Stage } from '../stage';

interface Range {
  name: string;
  /** Where its foot disappears in mist. */
  footY: number;
  /** How high the highest peak stands above the foot. */
  rise: number;
  /** How far apart the peaks are. */
  apart: number;
  /** From 0 (here) to 1 (lost in the haze). */
  distance: number;
  snowy: boolean;
}

/** A range of peaks, each with a lit and a shaded face, and snow on the high ones. */
export function mountainRange(stage: Stage, { name, footY, rise, apart, distance, snowy }: Range): Markup {
  const { width, palette, gradients, lit } = stage;
  const random = stage.random(name);
  const toFoot = (colour: Colour, opacity = 1) =>
    gradients.between(
      [0, footY - rise],
      [0, footY],
      [0, colour, opacity],
      [1, mix(colour, palette.haze, 0.8), opacity],
    );
  const bright = toFoot(mix(lit('#7f89a6', distance), palette.glow, 0.12));
  const dark = toFoot(lit('#4a5474', distance));
  const snow = mix(lit('#ffffff', distance * 0.75), palette.glow, 0.12);
  const snowShade = lit('#a9b9dc', distance * 0.75);
  const peaks: Peak[] = [];
  for (let x = -apart * random.between(0.1, 0.7); x < width + apart; x += apart * random.between(0.7, 1.3)) {
    peaks.push({ x, high: rise * random.between(0.55, 1), half: apart * random.between(0.85, 1.15) });
  }
  return peaks
    .sort((one, other) => one.high - other.high)
    .map((peak) =>
      paintPeak(peak, {
        footY,
        random,
        lightX: stage.lightX,
        bright,
        dark,
        snow,
        snowShade,
        snowy: snowy && peak.high > rise * 0.62,
      }),
    )
    .join('');
}

interface Peak {
  x: number;
  high: number;
  half: number;
}

interface Paints {
  footY: number;
  random: Random;
  lightX: number;
  bright: Paint;
  dark: Paint;
  snow: Colour;
  snowShade: Colour;
  snowy: boolean;
}

function paintPeak(
  { x, high, half }: Peak,
  { footY, random, lightX, bright, dark, snow, snowShade, snowy }: Paints,
): Markup {
  const topY = footY - high;
  const left = flank(random, [x, topY], x - half, footY);
  const right = flank(random, [x, topY], x + half, footY);
  const spine = flank(random, [x, topY], x + random.between(-0.1, 0.1) * half, footY, 0.5);
  const shadedSide = lightX < x ? right : left;
  const line = (points: Point[]) => points.map(([pointX, pointY]) => d`L${pointX} ${pointY}`).join('');
  const start = d`M${x} ${topY}`;
  const parts = [
    shape(`${start}${line(left)}${line(right.toReversed())}Z`, bright),
    shape(`${start}${line(shadedSide)}${line(spine.toReversed())}Z`, dark),
  ];
  if (snowy) {
    const [capLeft, capRight, capSpine] = [left.slice(0, 4), right.slice(0, 4), spine.slice(0, 3)];
    const low = capSpine.at(-1) ?? [x, topY];
    const teeth = (from: Point, to: Point) =>
      [0.2, 0.42, 0.6, 0.82].map((part, index): Point => [
        from[0] + (to[0] - from[0]) * part,
        from[1] + (to[1] - from[1]) * part + (index % 2 ? 0.055 : -0.05) * high,
      ]);
    const cap = (side: Point[]) => {
      const end = side.at(-1) ?? low;
      return `${start}${line(side)}${line(teeth(end, low))}${line(capSpine.toReversed())}Z`;
    };
    const shadeRight = lightX < x;
    parts.push(shape(cap(capLeft), shadeRight ? snow : snowShade), shape(cap(capRight), shadeRight ? snowShade : snow));
  }
  return parts.join('');
}

/** From a summit down to its foot at `endX`, first steep, then flatter, with small ledges. */
function flank(random: Random, [x, y]: Point, endX: number, footY: number, jag = 1): Point[] {
  return [0.08, 0.17, 0.27, 0.38, 0.5, 0.63, 0.8, 1].map((part): Point => {
    const along = part ** 1.12 + (part < 1 ? random.between(-0.025, 0.025) * jag : 0);
    const sway = jag < 1 && part < 1 ? random.between(-0.16, 0.16) * (footY - y) * 0.3 : 0;
    return [x + (endX - x) * along + sway, y + (footY - y) * part];
  });
}
