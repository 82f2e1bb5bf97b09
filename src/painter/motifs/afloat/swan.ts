import { circle, ellipse, faded, placed, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A swan on the water line at (x, y), `width` pixels long; ducks and geese have their own colours. */
export function swan(room: Stage, word: string, x: number, y: number, width: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room, 0.35);
  const duck = word === 'duck';
  const [body, neck] = duck
    ? ['#a8794e', '#2f7a5a']
    : word === 'goose'
      ? ['#b9b2ac', '#8a827c']
      : ['#ffffff', '#ffffff'];
  const feathers = gradients.down([0, lit(body)], [1, lit(duck ? '#7a5434' : '#b4c0d2')]);
  const drawing = [
    shape(
      duck
        ? 'M26 -22C30 -34 26 -42 30 -52C36 -64 56 -62 58 -48C59 -40 52 -36 48 -32C44 -26 46 -18 44 -12Z'
        : 'M26 -18C36 -34 14 -52 24 -76C32 -94 58 -90 56 -72C54 -66 48 -70 46 -74C40 -80 34 -74 34 -66C34 -48 54 -36 44 -8Z',
      lit(neck),
    ),
    shape(
      'M-66 -34C-54 -26 -46 -30 -36 -38C-16 -50 14 -46 34 -28C50 -14 46 2 24 4H-24C-48 2 -62 -14 -66 -34Z',
      feathers,
    ),
    shape('M-58 -32C-40 -48 -2 -54 20 -30C10 -14 -20 -8 -40 -18Z', lit(body, 0.05)),
    stroke('M-50 -30Q-20 -18 8 -24M-40 -22Q-18 -14 2 -18', lit(duck ? '#6a4a30' : '#a9b6ca'), 1.6, 0.7),
    shape(duck ? 'M56 -54L74 -46L56 -42Z' : 'M54 -78L72 -66L52 -66Z', lit('#f0953c')),
    circle(duck ? 46 : 48, duck ? -52 : -78, 2, lit('#1c1a22')),
  ].join('');
  return placed(
    { x, y, scale: width / 140, flip },
    faded(0.28, `<g transform="scale(1 -0.7)">${drawing}</g>`),
    drawing,
    ellipse(-6, 4, 66, 3, lit('#ffffff'), 0.45),
  );
}
