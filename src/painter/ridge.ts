import { num, type Point } from './markup';
import type { Random } from './random';

/** The line where a piece of land ends, from left of the picture to right of it. */
export interface Ridge {
  points: Point[];
  /** The height of the line at `x`, in pixels from the top. */
  yAt(x: number): number;
}

interface RidgeShape {
  width: number;
  /** The middle height, and how far the line goes up and down from it. */
  y: number;
  rise: number;
  /** From 0.35 (rolling) to 0.6 (jagged). */
  roughness: number;
  /** The line is halved this many times. */
  detail: number;
}

/** A line by midpoint displacement: `detail` 4 with little roughness for hills, 7 with much for mountains. */
export function createRidge(random: Random, { width, y, rise, roughness, detail }: RidgeShape): Ridge {
  let heights = [random.between(-1, 1), random.between(-0.6, 0.9), random.between(-1, 1)];
  let swing = 1;
  for (let round = 0; round < detail; round++) {
    swing *= roughness;
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1];
      return next === undefined ? [height] : [height, (height + next) / 2 + random.between(-1, 1) * swing];
    });
  }
  const top = Math.max(...heights);
  const bottom = Math.min(...heights);
  const step = (width * 1.04) / (heights.length - 1);
  const points = heights.map((height, index): Point => [
    index * step - width * 0.02,
    y + rise - (2 * rise * (height - bottom)) / (top - bottom),
  ]);
  return fromPoints(points);
}

/** A ridge through given points, from left to right. */
function fromPoints(points: Point[]): Ridge {
  const yAt = (x: number) => {
    const index = points.findIndex(([pointX]) => pointX >= x);
    const [toX, toY] = points[index] ?? points.at(-1) ?? [0, 0];
    const [fromX, fromY] = points[index - 1] ?? [toX - 1, toY];
    return fromY + (toY - fromY) * Math.min(1, (x - fromX) / (toX - fromX));
  };
  return { points, yAt };
}

/** The land below a ridge down to `bottom`, as path data with straight edges. */
export function below({ points }: Ridge, bottom: number): string {
  const line = points.map(([x, y]) => `L${num(x)} ${num(y)}`).join('');
  return `M${num(points[0]?.[0] ?? 0)} ${num(bottom)}${line}L${num(points.at(-1)?.[0] ?? 0)} ${num(bottom)}Z`;
}

/** The same line with its corners rounded away: for hills, dunes and shores. */
export function rounded({ points }: Ridge, detail = 96): Ridge {
  const first = points[0]?.[0] ?? 0;
  const last = points.at(-1)?.[0] ?? 1;
  const heightAt = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))]?.[1] ?? 0;
  return fromPoints(
    Array.from({ length: detail + 1 }, (_, step): Point => {
      const along = (step / detail) * (points.length - 1);
      const index = Math.floor(along);
      const t = along - index;
      const [before, from, to, after] = [
        heightAt(index - 1),
        heightAt(index),
        heightAt(index + 1),
        heightAt(index + 2),
      ];
      const spline =
        ((2 * before - 5 * from + 4 * to - after) * t + (3 * (from - to) + after - before) * t * t + (to - before)) * t;
      return [first + ((last - first) * step) / detail, from + spline / 2];
    }),
  );
}
