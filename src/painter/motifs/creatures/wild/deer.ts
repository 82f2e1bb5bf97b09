import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A standing deer with a white tail and spots; a stag carries antlers. */
export const deer: Motif = { height: 1, width: 0.9, draw };

const BODY =
  'M-36 -52C-37 -62 -28 -65 -18 -63C-6 -62 6 -61 14 -66C19 -74 21 -84 24 -91C28 -97 35 -96 39 -91C43 -87 48 -83 51 -79C53 -75 50 -72 46 -73C41 -73 37 -74 34 -73C32 -64 33 -56 30 -47C27 -39 16 -37 6 -37C-8 -36 -20 -37 -26 -39C-33 -41 -36 -46 -36 -52Z';

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const hide = gradients.between([0, -96], [0, 0], [0, lit('#bf814b')], [0.6, lit('#a86c3c')], [1, lit('#7e4f2e')]);
  const far = lit('#6f462a');
  const white = lit('#fbf0dd');
  const dark = lit('#2a1a14');
  const horn = lit('#d9c39a');
  const stag = word === 'stag';
  const spots = [
    [-24, -56],
    [-14, -58],
    [-4, -56],
    [-20, -49],
    [-9, -50],
    [2, -50],
  ];
  return placed(
    { x, y, scale: height / (stag ? 124 : 100), flip },
    ellipse(-2, 0, 38, 3.5, lit('#141a26'), 0.3),
    shape('M-24 -44C-22 -34 -20 -28 -20 -22L-22 0H-17L-14 -22C-12 -28 -8 -32 -6 -40Z', far),
    shape('M20 -44L23 -22L22 0H27L28 -22L30 -46Z', far),
    shape('M-36 -58C-43 -62 -45 -54 -39 -46L-34 -48Z', white),
    shape('M-36 -52C-36 -40 -31 -34 -30 -24L-33 0H-27.5L-25 -22C-23 -30 -16 -34 -14 -42Z', hide),
    shape('M12 -44C13 -32 14.5 -26 14.5 -20L13.5 0H19L20.5 -20C22 -28 26 -36 28 -46Z', hide),
    shape(BODY, hide),
    ...spots.map(([spotX = 0, spotY = 0]) => circle(spotX, spotY, 2, white, 0.85)),
    shape('M30 -60C31 -52 30 -46 26 -41C20 -42 20 -54 26 -64Z', white, 0.8),
    shape('M24 -92C14 -98 8 -96 6 -92C10 -86 18 -86 24 -87Z', hide),
    shape('M22 -91C15 -95 11 -94 9 -92C13 -88 18 -88 22 -89Z', lit('#eab9a0')),
    stag
      ? stroke(
          'M27 -95C20 -106 20 -114 26 -123M22 -104C15 -107 11 -112 11 -119M21 -110C26 -112 30 -115 31 -120M33 -95C34 -104 38 -112 46 -118M36 -105C42 -106 47 -108 50 -112',
          horn,
          2.6,
        )
      : '',
    ellipse(50, -77, 3, 2.4, dark),
    circle(37, -86, 2.5, dark),
    circle(37.8, -86.8, 0.8, '#ffffff'),
  );
}
