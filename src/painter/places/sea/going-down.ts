import { ellipse, num, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** How far a vessel that sinks leans, in degrees, and how much of its height is under water. */
const LEANS = 21;
const UNDER = 0.24;

/**
 * A vessel that goes down by its bow: `drawing` as it would swim at (x, y), turned, deep in the water, which closes over it at `y`.
 * `height` is its own, in pixels; `flip` where its bow is on the left.
 */
export function goingDown(
  { unit, palette }: Stage,
  { x, y, height, flip }: { x: number; y: number; height: number; flip: boolean },
  drawing: Markup,
): Markup {
  const id = `sea${num(x)}-${num(y)}`;
  const reach = height * 3;
  const clip = `<clipPath id="${id}"><rect x="${num(x - reach)}" y="${num(y - reach)}" width="${num(reach * 2)}" height="${num(reach)}"/></clipPath>`;
  const turned = `<g transform="translate(0 ${num(height * UNDER)}) rotate(${flip ? -LEANS : LEANS} ${num(x)} ${num(y)})">${drawing}</g>`;
  const foam = Array.from({ length: 9 }, (_, index) =>
    ellipse(
      x + (index - 4) * 0.125 * height,
      y + (index % 3) * 2.2 * unit,
      0.1 * height,
      (5 + (index % 2) * 3) * unit,
      palette.cloudLit,
      0.55 - (index % 3) * 0.13,
    ),
  );
  return `${clip}<g clip-path="url(#${id})">${turned}</g>${foam.join('')}`;
}
