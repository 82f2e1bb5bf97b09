import { circle, d, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { interior } from './interior';

const LIQUIDS = ['#4fc0b4', '#e8743c', '#8a6ae0', '#5aa84f', '#e0507a', '#f2c14e'] as const;

/** A laboratory: shelves of flasks and bottles, a chart of the elements, a clean bench. */
export function laboratory(stage: Stage): Markup {
  return interior(stage, {
    wall: ['#b9d4d8', '#e4efee'],
    floor: ['#c2ccd0', '#56636e'],
    bench: ['#f4f6f6', '#7fa3ad'],
    wallSide,
  });
}

function wallSide(stage: Stage, floorY: number): Markup {
  const { width, height, unit, lit } = stage;
  const random = stage.random('flasks');
  const parts: Markup[] = [elements(stage)];
  for (const part of [0.34, 0.44]) {
    const y = height * part;
    for (let x = width * 0.1; x < width * 0.9; x += unit * random.between(50, 74)) {
      const colour = lit(random.pick(LIQUIDS));
      const tall = unit * random.between(44, 66);
      parts.push(random.chance(0.5) ? flask(stage, x, y, tall, colour) : bottle(stage, x, y, tall, colour));
    }
    parts.push(
      rect(width * 0.06, y, width * 0.88, 10 * unit, lit('#8fa6ae')),
      rect(width * 0.06, y + 10 * unit, width * 0.88, 8 * unit, lit('#3a4a56'), 0.18),
    );
  }
  return parts.join('') + rect(0, floorY - 130 * unit, width, 130 * unit, lit('#9fbcc2'), 0.5);
}

function flask({ unit, lit }: Stage, x: number, y: number, tall: number, liquid: string): Markup {
  const half = tall * 0.36;
  const neck = tall * 0.1;
  return (
    shape(
      d`M${x - neck} ${y - tall}H${x + neck}V${y - tall * 0.62}L${x + half} ${y - 3 * unit}Q${x + half} ${y} ${x + half * 0.8} ${y}H${x - half * 0.8}Q${x - half} ${y} ${x - half} ${y - 3 * unit}L${x - neck} ${y - tall * 0.62}Z`,
      lit('#f2fbff'),
      0.75,
    ) +
    shape(
      d`M${x - half * 0.62} ${y - tall * 0.34}H${x + half * 0.62}L${x + half * 0.9} ${y - 3 * unit}H${x - half * 0.9}Z`,
      liquid,
      0.9,
    )
  );
}

function bottle({ unit, lit }: Stage, x: number, y: number, tall: number, liquid: string): Markup {
  const half = tall * 0.22;
  return (
    rect(x - half, y - tall * 0.72, half * 2, tall * 0.72, liquid, 0.85) +
    rect(x - half * 0.5, y - tall * 0.92, half, tall * 0.22, lit('#3a4a56')) +
    rect(x - half, y - tall * 0.48, half * 2, tall * 0.24, lit('#fffdf4')) +
    stroke(d`M${x - half * 0.5} ${y - tall * 0.36}H${x + half * 0.5}`, lit('#5a6a76'), 2 * unit)
  );
}

/** The table of the elements as a poster. */
function elements(stage: Stage): Markup {
  const { width, height, unit, lit, gradients } = stage;
  const [x, y, cell] = [width * 0.5 - 126 * unit, height * 0.145, 14 * unit];
  const random = stage.random('elements');
  const cells: Markup[] = [];
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 18; column++) {
      const gap = (row === 0 && column > 0 && column < 17) || (row < 3 && column > 1 && column < 12);
      if (!gap)
        cells.push(
          rect(x + column * cell, y + row * cell, cell - 2 * unit, cell - 2 * unit, lit(random.pick(LIQUIDS)), 0.8),
        );
    }
  }
  return (
    rect(x - 14 * unit, y - 14 * unit, cell * 18 + 26 * unit, cell * 7 + 26 * unit, lit('#fdfbf4')) +
    cells.join('') +
    circle(width * 0.5, y + 40 * unit, 150 * unit, gradients.around([0, '#ffffff', 0.12], [1, '#ffffff', 0]))
  );
}
