import { mix } from '../colour';
import { d, shape, type Markup, type Point } from '../markup';
import type { Stage } from '../stage';
import { drawnBoxes, type Box } from './drawn-boxes';
import { lettersPlace } from './letters-place';
import OUTLINES from './outlines.json';

/** The outline of a sign in thousandths of its size: for each contour where it begins, then control point and end of each curve. */
interface Letter {
  advance: number;
  contours: number[][];
}

const LETTERS = new Map<string, Letter>(Object.entries(OUTLINES));
/** How tall capitals are, in thousandths. */
const CAPITALS = 700;
/** How far a line is turned away, in radians, and from how many of its own half lengths it is looked at. */
const TURN = 0.36;
const EYE = 3.4;
const LAYERS = 7;
/** How far their sides and their halo reach, against how tall they are. */
const AROUND = 0.16;
/** In a tall picture a longer line would be small: it is broken in two. */
const LONGEST_LINE = 11;

/** A position on the plane of the letters, in pixels from its middle and from eye level up, as it is seen `behind` it. */
type Seen = (across: number, up: number, behind: number) => Point;

/**
 * What is said in figures and names, as great letters over the horizon, where no captions stand: turned a little to the light,
 * so that they get smaller towards it, with sides that run into the depth. They stand where they cover the least of what is drawn
 * already.
 */
export function standingLetters(stage: Stage, drawn: Markup): Markup {
  const { said } = stage.features;
  const { width, height, horizonY, heroX, gradients, lit, unit } = stage;
  const set = inLines(said, width < height);
  const [first, second] = set.map(known).filter((line) => line.length > 0);
  if (!first) return '';
  const parted = set[0] !== said[0];
  // By itself type is what the picture is about: it stands lower, and is larger.
  const alone = stage.features.things.length === 0 && stage.features.place === 'studio';
  const most = (width > height ? 0.15 : 0.085) * height * (alone ? 1.6 : 1);
  const widest = parted && second && advanceOf(second) > advanceOf(first) ? second : first;
  const size = fitted(widest, most, width * 0.68);
  const small = second ? (parted ? size : fitted(second, size * 0.4, width * 0.6)) : 0;
  /** How far over the horizon the highest line begins: below the upper edge, which the camera may leave out. */
  const top = horizonY - height * (alone ? 0.3 : width > height ? 0.12 : 0.15);
  const away = heroX < width / 2 ? 1 : -1;
  const lines = [{ letters: first, size, base: top - size * 0.7 }];
  if (second) lines.push({ letters: second, size: small, base: top - size * 0.7 - small * 0.7 - size * 0.22 });
  const usual: Seen = (across, up, behind) => {
    const half = width / 2;
    const depth = (away * across * Math.sin(TURN) + behind) / half;
    const nearness = EYE / (EYE + depth);
    return [half + across * Math.cos(TURN) * nearness, horizonY - up * nearness];
  };
  const boxes = lines.map(({ letters, size: tall, base }) => boxOf(advanceOf(letters) * tall, base, tall * 0.7, usual));
  const place = alone
    ? { across: 0, down: 0, size: 1 }
    : lettersPlace(boxes, [...drawnBoxes(drawn), lightBox(stage)], { width, height, lowest: stage.standY });
  const [middle, upper] = [width / 2, boxes[0]!.top];
  const seen: Seen = (...where) => {
    const [x, y] = usual(...where);
    return [middle + (x - middle) * place.size + place.across, upper + (y - upper) * place.size + place.down];
  };
  const front = gradients.down([0, '#ffffff'], [1, '#ffe9bd']);
  return lines
    .map(({ letters, size: tall, base }) => {
      const layer = (behind: number) => outlined(letters, tall, base, behind, seen);
      const deep = tall * 0.22;
      const sides = Array.from({ length: LAYERS }, (_, index) => LAYERS - index).map((step) =>
        shape(layer((deep * step) / LAYERS), mix(mix('#b8323f', '#2a1020', step / LAYERS), lit('#b8323f'), 0.35)),
      );
      const shadow = shape(layer(deep * 1.5), '#0a0c1a', 0.28);
      const halo = `<path d="${layer(0)}" fill="none" stroke="#0a0c1a" stroke-width="${(16 * unit).toFixed(2)}" stroke-opacity="0.16" stroke-linejoin="round"/>`;
      const edge = `<path d="${layer(0)}" fill="none" stroke="#2a1020" stroke-width="${(2.4 * unit).toFixed(2)}" stroke-opacity="0.5" stroke-linejoin="round"/>`;
      return halo + shadow + sides.join('') + edge + shape(layer(0), front);
    })
    .join('');
}

/** What a line so wide and so tall reaches over, with its sides. */
function boxOf(wide: number, base: number, tall: number, seen: Seen): Box {
  const points = [-0.5, 0.5].flatMap((side) => [base, base + tall].map((up) => seen(side * wide, up, 0)));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const around = AROUND * tall;
  return {
    left: Math.min(...xs) - around,
    right: Math.max(...xs) + around,
    top: Math.min(...ys) - around,
    bottom: Math.max(...ys) + around,
  };
}

/** The sun or the moon: letters before it are hard to read. */
function lightBox({ lightX, lightY, unit }: Stage): Box {
  const radius = 64 * unit;
  return { left: lightX - radius, right: lightX + radius, top: lightY - radius, bottom: lightY + radius };
}

/** The lines as they are set: two of them, or one broken at the blank nearest to its middle. */
function inLines(said: readonly string[], tall: boolean): string[] {
  const [line = ''] = said;
  const blanks = [...line.matchAll(/ /g)].map(({ index }) => index);
  if (!tall || line.length <= LONGEST_LINE || blanks.length === 0) return [...said];
  const away = (at: number) => Math.abs(at - line.length / 2);
  const at = blanks.toSorted((one, other) => away(one) - away(other))[0]!;
  return [line.slice(0, at), line.slice(at + 1)];
}

function known(line: string): Letter[] {
  const letters = [...line].flatMap((sign) => LETTERS.get(sign) ?? []);
  return letters.length === [...line].length ? letters : [];
}

const advanceOf = (letters: Letter[]) => letters.reduce((sum, { advance }) => sum + advance, 0) / 1000;

function fitted(letters: Letter[], most: number, width: number): number {
  return Math.min((most * 1000) / CAPITALS, width / advanceOf(letters));
}

function outlined(letters: Letter[], size: number, base: number, behind: number, seen: Seen): string {
  let x = (-advanceOf(letters) / 2) * size;
  return letters
    .map(({ advance, contours }) => {
      const begin = x;
      x += (advance / 1000) * size;
      return contours
        .map((contour) =>
          path(contour, (across, up) => seen(begin + (across / 1000) * size, base + (up / 1000) * size, behind)),
        )
        .join('');
    })
    .join('');
}

function path(contour: number[], seen: (across: number, up: number) => Point): string {
  const points = Array.from({ length: contour.length / 2 }, (_, index) =>
    seen(contour[index * 2] ?? 0, contour[index * 2 + 1] ?? 0),
  );
  const [[beginX, beginY] = [0, 0], ...rest] = points;
  let data = d`M${beginX} ${beginY}`;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [control, end] = [rest[index] ?? [0, 0], rest[index + 1] ?? [0, 0]];
    data += d`Q${control[0]} ${control[1]} ${end[0]} ${end[1]}`;
  }
  return `${data}Z`;
}
