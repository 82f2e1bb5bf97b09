import { mix } from '../../colour';
import { d, ellipse, num, shape, stroke, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** Land above the sea: what it looks like, and where things stand on it. */
export interface Headland {
  markup: Markup;
  /** The middle of its flat top. */
  top: Point;
  /** A point of the path that climbs it, from 0 (its foot) to 1 (the top). */
  pathAt(part: number): Point;
}

/** A grassy headland that comes in from the hero's side of the picture and falls to the sea in a cliff, with a path up its slope. */
export function headland(stage: Stage): Headland {
  const { width, height, unit, heroX, horizonY, standY } = stage;
  const side = heroX < width / 2 ? -1 : 1;
  const x = (fromHero: number) => heroX - side * fromHero * unit;
  const topY = horizonY - 0.035 * height;
  const edge: Point = [x(300), standY + 0.012 * height];
  const foot: Point = [x(322), height * 0.79];
  const outside = side < 0 ? -60 : width + 60;

  const outline =
    d`M${outside} ${height + 20}L${outside} ${topY + 30 * unit}Q${x(-120)} ${topY - 8 * unit} ${x(-20)} ${topY}` +
    d`Q${x(70)} ${topY} ${x(105)} ${topY + 32 * unit}C${x(150)} ${topY + 100 * unit} ${x(190)} ${edge[1] - 40 * unit} ${edge[0]} ${edge[1]}` +
    d`L${x(312)} ${edge[1] + 40 * unit}L${x(335)} ${edge[1] + 62 * unit}L${foot[0]} ${foot[1]}L${x(290)} ${height * 0.88}L${x(250)} ${height + 20}Z`;

  const pathAt = (part: number): Point => {
    const sway = Math.sin(part * Math.PI * 3.1) * (1 - part) ** 0.8 * 78;
    const footY = height * 1.02;
    return [x(70 * (1 - part) + sway + 2), footY + (topY + 4 * unit - footY) * part ** 0.92];
  };
  const markup = land(stage, outline, topY, x) + rocks(stage, x, edge) + boulders(stage, x) + path(stage, pathAt);
  return { markup, top: [heroX, topY + 3 * unit], pathAt };
}

function land(
  { gradients, lit, height, unit, palette, random: stream }: Stage,
  outline: string,
  topY: number,
  x: (fromHero: number) => number,
): Markup {
  const slope = gradients.between(
    [0, topY],
    [0, height],
    [0, mix(lit('#a8c46e'), palette.glow, 0.18)],
    [0.12, lit('#7fa35c')],
    [0.45, lit('#56795a')],
    [1, lit('#24383c')],
  );
  const random = stream('headland grass');
  let bright = '';
  let dark = '';
  for (let index = 0; index < 320; index++) {
    const down = random.next();
    const [tuftX, tuftY] = [x(-560 + random.next() * (690 + 120 * down)), topY + (26 + 560 * down) * unit];
    const tall = (4 + 11 * down) * random.between(0.7, 1.3) * unit;
    const tuft = d`M${tuftX} ${tuftY}q${-tall * 0.1} ${-tall * 0.6} ${-tall * 0.45} ${-tall}M${tuftX} ${tuftY}q${tall * 0.05} ${-tall * 0.6} ${tall * 0.1} ${-tall * 1.15}M${tuftX} ${tuftY}q${tall * 0.2} ${-tall * 0.5} ${tall * 0.6} ${-tall * 0.8}`;
    if (index % 2) bright += tuft;
    else dark += tuft;
  }
  return (
    shape(outline, slope) +
    stroke(dark, lit('#2c4a44'), 1.8 * unit, 0.4) +
    stroke(bright, mix(lit('#b9d07e'), palette.glow, 0.15), 1.4 * unit, 0.28)
  );
}

/** A few stones on the grass, each with a lit top. */
function boulders({ lit, unit, standY, random: stream }: Stage, x: (fromHero: number) => number): Markup {
  const random = stream('boulders');
  return [170, -90, 205, -150, 20]
    .map((fromHero, index) => {
      const [atX, atY, size] = [
        x(fromHero),
        standY + (index * 26 - 22) * unit,
        (7 + index * 3.4) * unit * random.between(0.8, 1.2),
      ];
      return (
        shape(
          d`M${atX - size} ${atY}Q${atX - size} ${atY - size} ${atX - size * 0.2} ${atY - size}Q${atX + size * 0.9} ${atY - size * 0.9} ${atX + size} ${atY}Q${atX} ${atY + size * 0.3} ${atX - size} ${atY}Z`,
          lit('#6f6a70'),
        ) +
        shape(
          d`M${atX - size * 0.7} ${atY - size * 0.5}Q${atX - size * 0.6} ${atY - size} ${atX - size * 0.2} ${atY - size}Q${atX + size * 0.5} ${atY - size * 0.95} ${atX + size * 0.75} ${atY - size * 0.55}Q${atX} ${atY - size * 0.75} ${atX - size * 0.7} ${atY - size * 0.5}Z`,
          lit('#b0a9a6'),
        )
      );
    })
    .join('');
}

/** The bare rock of the seaward side, in lit and shaded faces, and the foam at its foot. */
function rocks(
  { lit, gradients, unit, height, palette }: Stage,
  x: (fromHero: number) => number,
  [, edgeY]: Point,
): Markup {
  const dark = lit('#33353f');
  const face = gradients.between(
    [0, edgeY - 120 * unit],
    [0, height],
    [0, lit('#a8988a')],
    [0.5, lit('#766b6c')],
    [1, lit('#34333d')],
  );
  const at = (fromHero: number, down: number) => `${num(x(fromHero))} ${num(edgeY + down * unit)}`;
  const wall = `M${at(196, -58)}L${at(226, -30)}L${at(232, 10)}L${at(258, 30)}L${at(250, 80)}L${at(276, 130)}L${at(262, 210)}L${at(240, 420)}L${at(300, 420)}L${at(322, 130)}L${at(336, 62)}L${at(312, 40)}L${at(300, 0)}Q${at(250, -20)} ${at(196, -58)}Z`;
  const cracks = `M${at(262, -8)}L${at(276, 40)}L${at(270, 90)}L${at(296, 150)}L${at(284, 230)}L${at(262, 420)}L${at(300, 420)}L${at(320, 130)}L${at(296, 70)}L${at(304, 30)}L${at(290, -2)}Z`;
  const foam = [0, 1, 2, 3].map((row) =>
    ellipse(
      x(330 - row * 7),
      edgeY + (96 + row * 34) * unit,
      (46 - row * 4) * unit,
      5 * unit,
      mix(lit('#ffffff'), palette.glow, 0.3),
      0.4,
    ),
  );
  return foam.join('') + shape(wall, face) + shape(cracks, dark, 0.4);
}

function path({ lit, unit }: Stage, pathAt: (part: number) => Point): Markup {
  const steps = Array.from({ length: 41 }, (_, index) => {
    const [x, y] = pathAt(index / 40);
    return { x, y, half: (27 - 21.5 * (index / 40) ** 0.75) * unit };
  });
  const left = steps.map(({ x, y, half }) => d`${x - half} ${y}`);
  const right = steps.map(({ x, y, half }) => d`${x + half} ${y}`).toReversed();
  const treads = steps.slice(0, -4).map(({ x, y, half }) => d`M${x - half} ${y}H${x + half}`);
  return (
    shape(`M${[...left, ...right].join('L')}Z`, lit('#e6d2a6'), 0.9) +
    stroke(treads.join(''), lit('#7d6d57'), 1.3 * unit, 0.5)
  );
}
