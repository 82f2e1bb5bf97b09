import { circle, ellipse, placed, shape, stroke, type Markup, type Point } from '../markup';
import { nearLight, type Stage } from '../stage';

/** A sitting fox with its tail around it, foot at the point. */
export function fox(room: Stage, [x, y]: Point, height: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room);
  const fur = gradients.down([0, lit('#ec8436')], [1, lit('#c25c22')]);
  const white = lit('#fff3e2');
  const dark = lit('#33231f');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(2, 0, 38, 3.5, lit('#141a26'), 0.3),
    shape('M-14 -2C-44 4 -62 -14 -54 -40C-50 -52 -40 -54 -38 -46C-36 -30 -30 -22 -12 -20Z', fur),
    shape('M-54 -40C-50 -52 -40 -54 -38 -46C-37.5 -40 -37 -37 -36 -34C-42 -40 -48 -38 -55 -31Z', white),
    shape('M-22 0C-30 -26 -16 -54 4 -64L22 -50C26 -30 24 -14 22 0Z', fur),
    shape('M6 -56C18 -44 22 -24 16 -8C8 -18 2 -40 6 -56Z', white),
    shape('M8 -26C10 -14 10 -6 8 0H17C20 -10 20 -22 19 -30Z', fur),
    shape('M7.5 -7L7 0H18L19 -8Z', dark),
    shape('M-22 0C-26 -18 -10 -28 0 -20C8 -12 6 -4 2 0Z', lit('#d56b29')),
    shape('M-4 0C-6 -4 0 -7 6 -5L8 0Z', dark),
    shape('M-8 -74L-6 -98L8 -85ZM14 -86L26 -99L28 -76Z', fur),
    shape('M-5 -80L-4.5 -92L3 -85ZM18 -85L25 -93L25.5 -80Z', dark),
    shape(
      'M-10 -76C-8 -88 6 -92 14 -89C24 -88 30 -80 30 -74C36 -68 42 -64 45 -60C38 -54 26 -53 16 -54C2 -55 -8 -64 -10 -76Z',
      fur,
    ),
    shape('M45 -60C38 -54 26 -53 16 -54C8 -55 2 -58 -2 -62C10 -60 16 -66 22 -67C30 -68 38 -64 45 -60Z', white),
    circle(44.5, -60.5, 3, dark),
    shape('M17 -75Q22 -79 26 -74Q21 -72 17 -75Z', dark),
  );
}

/** A sitting rabbit, foot at the point. */
export function rabbit(room: Stage, [x, y]: Point, height: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room);
  const fur = gradients.down([0, lit('#d9c2a4')], [1, lit('#a88a6c')]);
  const white = lit('#fff8ee');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(0, 0, 36, 3.5, lit('#141a26'), 0.3),
    circle(-30, -14, 9, white),
    shape('M6 -62C-2 -76 -10 -92 -4 -100C4 -102 12 -84 15 -66Z', fur),
    shape('M6 -66C0 -78 -4 -90 -2 -95C3 -94 9 -80 11 -68Z', lit('#eab0a4')),
    shape('M-30 0C-38 -24 -20 -46 2 -46C20 -46 26 -26 24 0Z', fur),
    shape('M10 -64C12 -80 18 -98 26 -100C32 -94 28 -76 22 -62Z', fur),
    shape('M14 -66C16 -78 21 -91 25 -94C27 -88 24 -76 20 -65Z', lit('#eab0a4')),
    ellipse(18, -53, 18, 15.5, fur),
    ellipse(28, -48, 8, 6.5, white),
    circle(21, -56, 2.8, lit('#2a1c18')),
    circle(21.8, -57, 0.9, '#ffffff'),
    shape('M32.5 -52Q36 -53 36.5 -50Q34 -48 32.5 -52Z', lit('#c9776c')),
    shape('M14 -34C22 -26 22 -8 20 0H10C6 -12 6 -26 14 -34Z', white),
    shape('M-28 0C-32 -18 -16 -26 -6 -20C4 -14 2 -4 0 0Z', lit('#b99a7a')),
    ellipse(-8, -2, 14, 3.5, fur),
    ellipse(16, -2, 9, 3.2, fur),
    stroke('M34 -48L46 -51M34 -47L46 -46', white, 0.7, 0.7),
  );
}

/** A loose flock high in the picture, around the point. */
export function birds(stage: Stage, [x, y]: Point, many: boolean): Markup {
  const random = stage.random('birds');
  const colour = stage.palette.darkness > 0.7 ? stage.palette.cloudLit : stage.lit('#2b3040', 0.15);
  return Array.from({ length: many ? 9 : 5 }, (_, index) => {
    const scale = stage.unit * random.between(0.55, 1.05);
    const at = {
      x: x + (index - 3) * stage.unit * 52 + random.between(-20, 20) * stage.unit,
      y: y + random.between(-70, 60) * stage.unit,
      scale,
    };
    const lift = random.between(6, 13);
    return placed(
      at,
      shape(
        `M0 0C-6 ${-lift} -16 ${-lift} -26 -3C-16 ${-lift + 4} -8 ${-lift + 6} 0 4C8 ${-lift + 6} 16 ${-lift + 4} 26 -3C16 ${-lift} 6 ${-lift} 0 0Z`,
        colour,
        0.9,
      ),
    );
  }).join('');
}
