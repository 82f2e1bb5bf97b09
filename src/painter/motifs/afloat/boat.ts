import { circle, d, faded, placed, rect, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { lamplight } from '../lamplight';

interface Sailing {
  x: number;
  /** The water line. */
  y: number;
  /** From the keel to the top of the mast. */
  height: number;
  flip?: boolean;
  turn?: number;
  /** Moored boats have their sails down. */
  moored?: boolean;
  /** Show the boat upside down in still water. */
  mirrored?: boolean;
}

/** A small wooden sailing boat with a red hull; with its lantern lit in the dark. */
export function boat(room: Stage, { x, y, height, flip, turn = 0, moored = false, mirrored = false }: Sailing): Markup {
  const stage = nearLight(room, 0.2);
  const scale = height / 150;
  const drawing = hull(stage) + (moored ? bareMast(stage) : sails(stage));
  const lantern =
    lamplight(stage, -30, -34, 34) + (stage.palette.darkness >= 0.3 ? circle(-30, -34, 3, '#fff3c6') : '');
  const reflection = faded(0.3, `<g transform="scale(1 -0.72)">${drawing}</g>`);
  return placed(
    { x, y, scale, flip, turn },
    mirrored ? reflection : '',
    drawing,
    rect(-30.7, -34, 1.4, 16, stage.lit('#4a3526')),
    lantern,
  );
}

function hull({ lit, gradients }: Stage): Markup {
  const planks = gradients.down([0, lit('#d35142')], [1, lit('#7e2a2c')]);
  return [
    shape('M-56 -22Q-50 -2 -36 4H30Q50 -4 62 -26Q20 -15 -56 -22Z', planks),
    shape('M-57 -24Q20 -16 64 -29L61 -22Q20 -11 -55.5 -18Z', lit('#f5ead6')),
    stroke('M-50 -10Q10 -3 53 -13', lit('#5c1f24'), 1.2, 0.6),
  ].join('');
}

function sails({ lit, gradients }: Stage): Markup {
  const canvas = gradients.across([0, lit('#e2d3ba')], [0.6, lit('#fff8e8')], [1, lit('#f3e5cb')]);
  return [
    rect(-1.6, -146, 3.2, 128, lit('#6b4a30')),
    shape('M-4 -136Q-26 -80 -50 -36Q-24 -30 -4 -33Z', canvas),
    shape('M5 -140Q44 -96 56 -38Q30 -28 5 -33Z', gradients.across([0, lit('#fffaf0')], [1, lit('#dfceb2')])),
    stroke('M5 -64Q30 -62 48 -66M5 -96Q22 -94 34 -98', lit('#cdb995'), 1, 0.8),
    shape('M1 -146L22 -141L1 -135Z', lit('#e8b23c')),
  ].join('');
}

function bareMast({ lit }: Stage): Markup {
  const rope = lit('#5a4632');
  return [
    stroke(d`M0 -140L-50 -24M0 -140L58 -28`, rope, 0.8, 0.8),
    rect(-1.8, -146, 3.6, 128, lit('#6b4a30')),
    shape('M-46 -36Q-24 -46 2 -38Q2 -31 0 -30Q-24 -30 -46 -32Z', lit('#f3e5cb')),
    rect(-46, -33, 48, 2.4, lit('#6b4a30')),
    shape('M1 -146L22 -141L1 -135Z', lit('#e8b23c')),
  ].join('');
}
