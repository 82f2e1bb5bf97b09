import { placed, shape, stroke, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A paper kite with a tail of ribbons, its middle at the point, on a line that goes down to `hand`. */
export function kite(room: Stage, [x, y]: Point, [handX, handY]: Point, size: number): Markup {
  const { lit } = nearLight(room, 0.35);
  const scale = size / 100;
  const left = handX < x;
  const line = `M${Math.round(x)} ${Math.round(y)}Q${Math.round((x + handX) / 2)} ${Math.round((y + handY * 2) / 3)} ${Math.round(handX)} ${Math.round(handY)}`;
  const bow = (bowX: number, bowY: number) =>
    `M${bowX} ${bowY}L${bowX - 9} ${bowY - 6}V${bowY + 6}ZM${bowX} ${bowY}L${bowX + 9} ${bowY - 6}V${bowY + 6}Z`;
  return (
    stroke(line, lit('#fff6e2'), 1.4 * room.unit, 0.75) +
    placed(
      { x, y, scale, flip: !left, turn: left ? 24 : -24 },
      stroke('M0 62C-16 84 16 100 -2 124C-14 140 6 152 0 164', lit('#f2c14e'), 2.4),
      shape(bow(-4, 84) + bow(4, 108) + bow(-6, 132), lit('#3e8fc8')),
      shape('M0 -60L42 -8L0 62Z', lit('#e25a48')),
      shape('M0 -60L-42 -8L0 62Z', lit('#f2c14e')),
      shape('M0 -60L42 -8H0ZM0 62L-42 -8H0Z', lit('#fff1c8'), 0.4),
      stroke('M0 -60V62M-42 -8H42', lit('#6a4630'), 2),
    )
  );
}
