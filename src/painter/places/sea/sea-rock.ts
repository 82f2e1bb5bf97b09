import { num, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A rock in the open sea, its flat top at (x, y). */
export function seaRock({ lit, gradients, unit }: Stage, x: number, y: number): Markup {
  const at = (right: number, down: number) => `${num(x + right * unit)} ${num(y + down * unit)}`;
  const face = gradients.down([0, lit('#6d676a')], [1, lit('#23252e')]);
  return (
    shape(
      `M${at(-150, 130)}L${at(-112, 52)}L${at(-84, 44)}L${at(-62, 8)}L${at(-34, -2)}H${num(x + 40 * unit)}L${at(66, 16)}L${at(80, 50)}L${at(112, 66)}L${at(140, 130)}Z`,
      face,
    ) +
    shape(
      `M${at(-62, 8)}L${at(-34, -2)}L${at(-44, 40)}L${at(-70, 130)}H${num(x - 112 * unit)}L${at(-84, 44)}Z`,
      lit('#a39a92'),
      0.25,
    )
  );
}
