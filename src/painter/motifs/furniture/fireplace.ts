import { circle, placed, rect, shape, stroke, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';
import { lamplight } from '../lamplight';

/** A brick fireplace with a burning fire, the middle of its foot at the point. */
export function fireplace(stage: Stage, [x, y]: Point, height: number): Markup {
  const { lit, gradients } = stage;
  const brick = gradients.down([0, lit('#b9705a')], [1, lit('#8a4a40')]);
  const flame = gradients.down([0, '#ff8a3c', 0.5], [0.4, '#ff8a2e'], [0.8, '#ffc24d'], [1, '#fff0b0']);
  const glowing = { ...stage, palette: { ...stage.palette, darkness: 1, lamp: '#ffb05a' } };
  return placed(
    { x, y, scale: height / 150 },
    rect(-62, -330, 124, 190, lit('#a8604e')),
    rect(-90, -142, 180, 144, brick),
    stroke(
      'M-90 -118H-56M-90 -92H-56M-90 -66H-56M-90 -40H-56M-90 -14H-56M90 -118H56M90 -92H56M90 -66H56M90 -40H56M90 -14H56M-72 -118V-92M72 -118V-92M-72 -66V-40M72 -66V-40M-72 -142V-118M72 -142V-118',
      lit('#5e302c'),
      1.8,
      0.6,
    ),
    shape('M-56 2V-62Q-56 -112 0 -112Q56 -112 56 -62V2Z', '#1c1014'),
    lamplight(glowing, 0, -34, 130),
    stroke('M-34 -4L30 -16M34 -4L-30 -16', '#5a3422', 11),
    shape(
      'M-32 -10C-46 -36 -26 -48 -24 -70C-12 -62 -10 -52 -8 -46C-6 -66 6 -76 4 -98C22 -82 20 -62 22 -50C28 -56 30 -60 30 -68C44 -48 42 -24 28 -10Q0 -2 -32 -10Z',
      flame,
    ),
    shape('M-14 -10C-22 -30 -4 -38 0 -56C12 -42 20 -28 12 -10Q0 -6 -14 -10Z', '#fff3c0', 0.9),
    rect(-104, -156, 208, 16, lit('#8a5a3a')),
    rect(-100, -160, 200, 6, lit('#b98458')),
    rect(-76, -184, 14, 24, lit('#e6d9c2')),
    circle(-69, -188, 4, '#ffe9a0'),
    shape('M52 -160L56 -190Q66 -200 76 -190L80 -160Z', lit('#3e7cb8')),
    circle(-6, -178, 18, lit('#d9a23c')),
    circle(-6, -178, 14, lit('#fffaf0')),
    stroke('M-6 -178V-188M-6 -178L1 -174', lit('#2a1c18'), 2),
  );
}
