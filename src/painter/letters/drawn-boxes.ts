import type { Markup, Point } from '../markup';

/** From where to where something reaches, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place and a size: (x, y) of a drawing is at (x * a + y * c + e, x * b + y * d + f) of the picture. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const TAG = /<(\/g)>|<(g|path|circle|ellipse|rect)\b([^>]*?)\/?>/g;
const STEP = /(translate|rotate|scale)\(([^)]*)\)/g;
/** Letters over a shape that is fainter than this hide nothing. */
const FAINT = 0.5;

/**
 * What each thing of a picture reaches over. A thing is drawn in a group of its own (`placed`); the land, the walls and the sky are painted
 * without one, and have no box.
 */
export function drawnBoxes(markup: Markup): Box[] {
  const boxes: Box[] = [];
  const groups: Matrix[] = [];
  let box: Box | undefined;
  for (const [, closing, name = '', attributes = ''] of markup.matchAll(TAG)) {
    if (closing) {
      groups.pop();
      if (groups.length === 0 && box) boxes.push(box);
      if (groups.length === 0) box = undefined;
    } else if (name === 'g') groups.push(times(groups.at(-1) ?? SAME, matrixOf(attributes)));
    else if (groups.length > 0 && !isFaint(attributes)) {
      const matrix = groups.at(-1)!;
      for (const point of pointsOf(name, attributes)) box = including(box, at(matrix, point));
    }
  }
  return boxes;
}

function including(box: Box | undefined, [x, y]: Point): Box {
  if (!box) return { left: x, top: y, right: x, bottom: y };
  const { left, top, right, bottom } = box;
  return { left: Math.min(left, x), top: Math.min(top, y), right: Math.max(right, x), bottom: Math.max(bottom, y) };
}

function isFaint(attributes: string): boolean {
  return Number(/fill-opacity="([\d.]+)"/.exec(attributes)?.[1] ?? 1) < FAINT;
}

/** The corners of a shape, or the points that hold its curves; those that a path counts from the one before, as drawings of the kept set do, are left out. */
function pointsOf(name: string, attributes: string): Point[] {
  const number = (key: string) => Number(new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
  if (name === 'path') {
    const data = / d="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? '';
    return [...data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([, command = '', written = '']) => {
      const numbers = (written.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      // Of an arc only its end is a point.
      const points = command === 'A' ? numbers.filter((_, index) => index % 7 > 4) : numbers;
      return /[MLCQTSA]/.test(command) ? pairs(points) : [];
    });
  }
  const [x, y] = name === 'rect' ? [number('x'), number('y')] : [number('cx'), number('cy')];
  const [across, down] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
  if (name === 'rect') return corners(x, y, x + number('width'), y + number('height'));
  return corners(x - across, y - down, x + across, y + down);
}

function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length >> 1 }, (_, index) => [numbers[index * 2]!, numbers[index * 2 + 1]!]);
}

function corners(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
}

function matrixOf(attributes: string): Matrix {
  let matrix = SAME;
  for (const [, step, written = ''] of attributes.matchAll(STEP)) {
    const [x = 0, y] = written.split(/[ ,]+/).map(Number);
    if (step === 'translate') matrix = times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (step === 'scale') matrix = times(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else {
      const [cos, sin] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)];
      matrix = times(matrix, [cos, sin, -sin, cos, 0, 0]);
    }
  }
  return matrix;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function at([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
