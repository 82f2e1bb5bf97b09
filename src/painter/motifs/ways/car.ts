import { circle, ellipse, placed, rect, shape, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { lamplight } from '../lamplight';

/** A small old car; a bus or a lorry is longer and higher. Foot of the wheels at the point, `height` of the car in pixels. */
export function car(room: Stage, word: string, [x, y]: Point, height: number, flip: boolean): Markup {
  const stage = nearLight(room, 0.35);
  const { lit, gradients } = stage;
  const long = word === 'bus' || word === 'truck';
  const paint = gradients.down([0, lit(long ? '#f2b844' : '#e2604c')], [1, lit(long ? '#c07c24' : '#a8342e')]);
  const glass = stage.palette.darkness >= 0.4 ? stage.palette.lamp : lit('#bfe0f0');
  const tyre = (at: number) => circle(at, -16, 16, lit('#262630')) + circle(at, -16, 8, lit('#d9dde4'));
  const body = long
    ? [
        shape('M-96 -92Q-96 -100 -88 -100H80Q90 -100 92 -90L98 -46V-16H-96Z', paint),
        ...[-84, -52, -20, 12].map((left) => rect(left, -88, 26, 28, glass)),
        shape('M46 -88H76L84 -60H46Z', glass),
        rect(-96, -48, 194, 6, lit('#fff2d0')),
      ]
    : [
        shape(
          'M-84 -20C-88 -46 -78 -54 -56 -56C-48 -84 -36 -90 -8 -90C20 -90 28 -80 42 -56C70 -54 84 -46 86 -20Z',
          paint,
        ),
        shape('M-46 -58C-40 -78 -30 -82 -12 -82V-58ZM-4 -82C14 -82 22 -76 32 -58H-4Z', glass),
        rect(-86, -30, 172, 5, lit('#fff2d0')),
      ];
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(0, 0, 92, 5, lit('#141a26'), 0.35),
    ...body,
    circle(long ? 95 : 82, -40, 6, '#fff3c6'),
    lamplight(stage, long ? 100 : 88, -40, 90),
    tyre(-52),
    tyre(52),
  );
}
