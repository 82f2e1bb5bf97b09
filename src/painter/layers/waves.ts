import { mix, type Colour } from '../colour';
import { circle, d, num, rect, shape, stroke, type Markup, type Point } from '../markup';
import type { Random } from '../random';
import type { Stage } from '../stage';

/** One row of high waves, and the place on it where a boat can climb: just before a crest. */
export interface Swell {
  climb: Point;
  markup: Markup;
}

/** Rows of high waves from the horizon down to the bottom, each before the one above it, each with a crest near `crestX`. */
export function swells(stage: Stage, rows: number, crestX: number): Swell[] {
  const { height, horizonY, unit } = stage;
  return Array.from({ length: rows }, (_, row) => {
    const depth = row / (rows - 1);
    const y = horizonY + (0.05 + 0.62 * depth ** 1.15) * (height - horizonY);
    const crests = crestsOf(stage, row, y, unit * (26 + 125 * depth), unit * (140 + 420 * depth), crestX);
    const nearest = crests.reduce((best, crest) =>
      Math.abs(crest.x - crestX) < Math.abs(best.x - crestX) ? crest : best,
    );
    const climb: Point = [nearest.x - nearest.span * 0.13, nearest.y + nearest.high * 0.34];
    return { climb, markup: paintRow(stage, stage.random(`spray ${row}`), crests, y, depth) };
  });
}

interface Crest {
  x: number;
  y: number;
  span: number;
  high: number;
}

function crestsOf(
  { width, random: stream }: Stage,
  row: number,
  y: number,
  size: number,
  length: number,
  crestX: number,
): Crest[] {
  const random = stream(`wave ${row}`);
  const crests: Crest[] = [];
  for (let x = -length * 2; x < width + length * 2;) {
    const span = length * random.between(0.75, 1.25);
    const high = size * random.between(0.65, 1.1);
    crests.push({ x: x + span * 0.58, y: y - high, span, high });
    x += span;
  }
  const offCentre = crests
    .map((crest) => crest.x - crestX)
    .reduce((best, off) => (Math.abs(off) < Math.abs(best) ? off : best));
  const shift = row === 2 ? offCentre : random.between(-0.5, 0.5) * length;
  return crests.map((crest) => ({ ...crest, x: crest.x - shift }));
}

function paintRow(
  { lit, palette, gradients, height, unit }: Stage,
  random: Random,
  crests: Crest[],
  y: number,
  depth: number,
): Markup {
  const first = crests[0];
  let x = first ? first.x - first.span * 0.58 : 0;
  let outline = d`M${x} ${height}L${x} ${y}`;
  for (const { x: topX, y: topY, span, high } of crests) {
    x = topX + span * 0.42;
    outline += d`C${topX - span * 0.25} ${topY + high * 0.95} ${topX - span * 0.1} ${topY + high * 0.25} ${topX} ${topY}`;
    outline += d`C${topX + span * 0.06} ${topY + high * 0.05} ${topX + span * 0.06} ${topY + high * 0.75} ${x} ${y}`;
  }
  outline += d`L${x} ${height}Z`;
  const size = unit * (26 + 125 * depth);
  const body = gradients.between(
    [0, y - size],
    [0, y + size * 2.2],
    [0, mix(lit('#58a8a8', 0.5 * (1 - depth)), palette.glow, 0.16)],
    [0.3, lit('#2f6f80', 0.5 * (1 - depth))],
    [1, lit('#123645', 0.35 * (1 - depth))],
  );
  const white = mix(lit('#ffffff'), palette.glow, 0.5);
  return [
    shape(outline, body),
    stroke(crests.map((crest) => runnels(crest)).join(''), white, unit * (0.8 + 1.6 * depth), 0.22),
    shape(crests.map((crest) => cap(crest, 1 - 0.42 * depth)).join(''), white, 0.5 + 0.3 * depth),
    ...crests.flatMap((crest) => spray(crest, random, unit * (0.6 + depth), white)),
  ].join('');
}

/** The foam that breaks over a crest and runs down its steep side. */
function cap({ x, y, span, high }: Crest, size: number): string {
  const at = (right: number, down: number) => `${num(x + right * span * size)} ${num(y + down * high * size ** 1.4)}`;
  return (
    `M${at(-0.2, 0.6)}Q${at(-0.09, 0.2)} ${at(0, -0.02)}C${at(0.03, 0.02)} ${at(0.045, 0.12)} ${at(0.05, 0.19)}Q${at(0.06, 0.3)} ${at(0.1, 0.44)}` +
    `Q${at(0.055, 0.4)} ${at(0.045, 0.28)}Q${at(0.035, 0.38)} ${at(0.022, 0.2)}Q${at(0.01, 0.26)} ${at(-0.004, 0.13)}` +
    `Q${at(-0.03, 0.27)} ${at(-0.045, 0.22)}Q${at(-0.1, 0.36)} ${at(-0.2, 0.6)}Z`
  );
}

/** Drops that the wind tears from a crest. */
function spray({ x, y, span, high }: Crest, random: Random, size: number, white: Colour): Markup[] {
  return Array.from({ length: 9 }, () => {
    const blown = random.next();
    return circle(
      x + (blown * 0.3 - 0.04) * span,
      y - (random.between(-0.12, 0.2) + blown * 0.1) * high,
      size * random.between(0.8, 2.6),
      white,
      0.7 * (1 - blown * 0.7),
    );
  });
}

/** Lines of foam along the back of a wave. */
function runnels({ x, y, span, high }: Crest): string {
  return [0, 1, 2]
    .map((line) => {
      const down = 0.45 + line * 0.3;
      const left = x - span * (0.16 + 0.1 * line);
      return d`M${left} ${y + high * (down + 0.1)}Q${x - span * 0.04} ${y + high * (down - 0.08)} ${x + span * 0.18} ${y + high * (down + 0.16)}`;
    })
    .join('');
}

/** The dark band of sea between the horizon and the first row of waves. */
export function farSea({ width, height, horizonY, palette, gradients, lit }: Stage): Markup {
  const [, , , horizon] = palette.sky;
  const far = gradients.down([0, mix(horizon, palette.haze, 0.5)], [0.25, lit('#2f6f80', 0.5)], [1, lit('#123645')]);
  return rect(0, horizonY, width, height - horizonY, far);
}
