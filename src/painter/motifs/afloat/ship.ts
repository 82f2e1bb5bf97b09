import { ellipse, faded, placed, rect, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { lamplight, windowPane } from '../lamplight';

interface Sailing {
  x: number;
  /** The water line. */
  y: number;
  height: number;
  flip: boolean;
  turn?: number;
  mirrored?: boolean;
  pirate: boolean;
  /** Its masts are bare. */
  bare?: boolean;
}

/** A three-master under full sail, lit at its stern; a pirate flies black. */
export function ship(
  room: Stage,
  { x, y, height, flip, turn = 0, mirrored = false, pirate, bare = false }: Sailing,
): Markup {
  const stage = nearLight(room, 0.2);
  const { lit, gradients } = stage;
  const planks = gradients.down([0, lit('#8a5a38')], [1, lit('#4a2c22')]);
  const canvas = gradients.across([0, lit('#dcccb0')], [0.6, lit('#fffaee')], [1, lit('#efe0c4')]);
  const wood = lit('#5a3d2a');
  const square = (mast: number, top: number, half: number, tall: number) =>
    shape(
      `M${mast - half} ${top}H${mast + half}Q${mast + half * 1.35} ${top + tall / 2} ${mast + half * 1.1} ${top + tall}Q${mast} ${top + tall - 7} ${mast - half * 1.1} ${top + tall}Q${mast - half * 0.75} ${top + tall / 2} ${mast - half} ${top}Z`,
      canvas,
    ) + rect(mast - half - 3, top - 2, half * 2 + 6, 2.6, wood);
  const mast = (at: number, top: number) => rect(at - 2, top, 4, -top - 24, wood);
  const rig = [
    stroke('M92 -52L56 -130L2 -176L-56 -124L-84 -50M56 -130L40 -30M2 -176L-18 -30', lit('#6a5442'), 0.9, 0.8),
    bare ? '' : shape('M94 -50L60 -118Q62 -80 62 -56Z', canvas),
    mast(-52, -150),
    mast(0, -184),
    mast(52, -158),
    ...(bare
      ? [stroke('M-76 -104H-28M-30 -134H30M-34 -84H34M30 -112H76', wood, 2.6)]
      : [
          square(-52, -140, 20, 34),
          square(-52, -100, 25, 44),
          square(0, -174, 21, 34),
          square(0, -134, 28, 44),
          square(0, -84, 33, 46),
          square(52, -148, 19, 32),
          square(52, -110, 25, 48),
        ]),
    shape('M2 -184L28 -178L2 -171Z', lit(pirate ? '#22222c' : '#d2463c')),
  ].join('');
  const hull = [
    shape('M-100 -62H-66V-34H74L104 -44Q96 -8 74 4H-76Q-96 -10 -100 -62Z', planks),
    shape('M-103 -64H-64V-58H-103ZM-66 -38H74L108 -48L106 -41L76 -31H-66Z', lit('#d9a94e')),
    stroke('M-94 -26H88M-90 -12H84', lit('#3a221a'), 1.2, 0.6),
    ...[-46, -22, 2, 26, 50].map((port) => rect(port, -26, 7, 7, lit('#2a1a16'))),
    stroke('M104 -46L126 -60', wood, 3),
  ].join('');
  return placed(
    { x, y, scale: height / 190, flip, turn },
    mirrored ? faded(0.26, `<g transform="scale(1 -0.28)">${hull}${rig}</g>`) : '',
    rig,
    hull,
    windowPane(stage, -92, -52, 8, 9),
    windowPane(stage, -80, -52, 8, 9),
    lamplight(stage, -104, -72, 26),
    mirrored ? ellipse(0, 5, 92, 3.4, stage.palette.glow, 0.3) : '',
  );
}
