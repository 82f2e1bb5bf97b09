import { d, ellipse, placed, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A temple of white columns; a ruin has lost half of them and its roof. */
export function temple(stage: Stage, x: number, y: number, height: number, ruined: boolean): Markup {
  const { lit, gradients } = stage;
  const marble = gradients.across([0, lit('#b3a99c')], [0.6, lit('#fbf4e6')], [1, lit('#d8cdbd')]);
  const shade = lit('#8d8478');
  const columns = [-58, -29, 0, 29, 58].map((left, index) => {
    const top = ruined ? ([-92, -44, -66, -18, -80][index] ?? -92) : -92;
    return (
      rect(left - 7.5, top, 15, -top - 12, marble) +
      stroke(d`M${left - 3} ${top + 3}V-14M${left + 2.5} ${top + 3}V-14`, shade, 1, 0.45) +
      (ruined && top > -90
        ? shape(
            d`M${left - 7.5} ${top}L${left - 2} ${top - 6}L${left + 3} ${top + 1}L${left + 7.5} ${top - 4}V${top + 4}H${left - 7.5}Z`,
            marble,
          )
        : rect(left - 10, top - 5, 20, 6, lit('#efe5d4')))
    );
  });
  return placed(
    { x, y, scale: height / 140 },
    ellipse(0, 3, 92, 6, lit('#1d2733'), 0.25),
    ruined ? '' : rect(-66, -92, 132, 80, lit('#57505a'), 0.75),
    ...columns,
    rect(-76, -13, 152, 7, lit('#efe5d4')),
    rect(-84, -6, 168, 9, lit('#cfc3b2')),
    ruined
      ? shape('M-90 3L-84 -10L-68 -8L-64 3ZM70 3L78 -14L94 -4L96 3Z', shade)
      : rect(-74, -108, 148, 12, lit('#efe5d4')) +
          shape('M-80 -108L0 -140L80 -108Z', marble) +
          shape('M-58 -111L0 -133L58 -111Z', shade, 0.4),
  );
}
