import { mix, type Colour } from '../../colour';
import { circle, d, ellipse, placed, shape, stroke, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** A striped planet lit from the left, with or without a ring. */
export function planet({ gradients }: Stage, [x, y]: Point, radius: number, colour: Colour, ringed: boolean): Markup {
  const night = '#070a20';
  const pale = mix(colour, '#ffffff', 0.45);
  const globe = gradients.between([-80, -80], [80, 80], [0, pale], [0.45, colour], [1, mix(colour, night, 0.75)]);
  const shadow = gradients.between([-60, -60], [75, 75], [0.35, night, 0], [1, night, 0.75]);
  const halo = gradients.around([0.75, pale, 0.35], [1, pale, 0]);
  const bands = [-52, -22, 12, 44].map((down, index) => {
    const half = Math.sqrt(100 ** 2 - down ** 2);
    return shape(
      d`M${-half} ${down}Q0 ${down + 22} ${half} ${down}L${half * 0.98} ${down + 12}Q0 ${down + 32} ${-half * 0.98} ${down + 12}Z`,
      index % 2 ? pale : mix(colour, '#3a1f3a', 0.35),
      0.4,
    );
  });
  const ring = (front: boolean) =>
    stroke(d`M-165 0A165 42 0 0 ${front ? 0 : 1} 165 0`, mix(pale, '#ffe9c0', 0.5), 15, front ? 0.85 : 0.55);
  return placed(
    { x, y, scale: radius / 100, turn: -16 },
    circle(0, 0, 122, halo),
    ringed ? ring(false) : '',
    circle(0, 0, 100, globe),
    ...bands,
    circle(0, 0, 100.5, shadow),
    ringed ? ring(true) : '',
    ellipse(-38, -46, 20, 11, '#ffffff', 0.12),
  );
}
