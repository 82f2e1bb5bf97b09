import { circle, d, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A mouse; the same small body with a bushy tail is a squirrel, with spines a hedgehog. */
export const mouse: Motif = { height: 0.3, width: 1.2, draw };

const COLOURS: Record<string, [top: string, bottom: string]> = {
  squirrel: ['#cf7434', '#94481f'],
  hedgehog: ['#e3c79c', '#b08c62'],
  rat: ['#6f6a74', '#47434e'],
};

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const [top, bottom] = COLOURS[word] ?? ['#a9a2a8', '#7a737c'];
  const fur = gradients.down([0, lit(top)], [1, lit(bottom)]);
  const dark = lit('#241a1c');
  const spines = Array.from({ length: 15 }, (_, index) => {
    const angle = Math.PI * (0.98 - (index / 14) * 0.72);
    const at = (reach: number, turn: number) =>
      d`${-2 + Math.cos(angle + turn) * reach} ${-14 - Math.sin(angle + turn) * reach * 0.92}`;
    return `M${at(34, 0.16)}L${at(58, 0)}L${at(34, -0.16)}Z`;
  }).join('');
  return placed(
    { x, y, scale: height / 72, flip },
    ellipse(4, 0, 44, 4, lit('#141a26'), 0.3),
    word === 'squirrel'
      ? shape(
          'M-20 -4C-50 -6 -62 -44 -46 -72C-38 -84 -20 -82 -18 -68C-18 -60 -28 -58 -28 -48C-28 -36 -16 -30 -8 -26Z',
          fur,
        )
      : word === 'hedgehog'
        ? ''
        : stroke('M-30 -8C-54 -2 -62 -22 -78 -14', lit('#d9a09a'), 3.4),
    word === 'hedgehog'
      ? shape(spines, lit('#5a4334')) + shape('M-40 -2C-46 -44 -8 -58 18 -38C24 -24 18 -8 14 -2Z', lit('#735844'))
      : '',
    word === 'hedgehog'
      ? shape('M4 -2C0 -22 10 -40 22 -38C34 -34 44 -24 52 -15C52 -8 44 -2 36 0Z', fur)
      : shape('M-34 0C-40 -30 -20 -52 4 -50C26 -48 42 -30 50 -15C50 -8 42 -2 34 0Z', fur),
    shape('M20 -4C26 -14 40 -16 50 -13C48 -6 42 -1 34 0Z', lit('#fff0e2'), 0.8),
    word === 'hedgehog'
      ? circle(14, -36, 6, lit('#8a6a50'))
      : circle(8, -52, word === 'squirrel' ? 8 : 14, fur) +
          circle(8, -51, word === 'squirrel' ? 4.5 : 9.5, lit('#e8aea4')),
    circle(30, -27, 3, dark),
    circle(31, -28, 1, '#ffffff'),
    circle(51, -14, 3.2, word === 'hedgehog' ? dark : lit('#d9796f')),
    stroke('M44 -13L60 -20M44 -11L61 -11', lit('#ffffff'), 0.8, 0.6),
    ellipse(-8, -1, 12, 3.4, lit('#e8b8a8')),
    ellipse(26, -1, 9, 3, lit('#e8b8a8')),
  );
}
