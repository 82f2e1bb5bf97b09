import { mix } from '../../colour';
import type { Aboard } from '../../features';
import { circle, d, ellipse, num, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A window: its upper left corner, its size, and how round its corners are. */
export interface Pane {
  x: number;
  y: number;
  width: number;
  height: number;
  round: number;
}

/** What goes by behind a vehicle's window: fields, a street's houses, or the clouds below a plane. */
export function passing(outside: Stage, pane: Pane, { aboard, index }: { aboard: Aboard; index: number }): Markup {
  const { palette, gradients } = outside;
  const { x, y, width, height, round } = pane;
  const [sky0, sky1, sky2, sky3] = palette.sky;
  const id = `pane${num(x)}-${num(y)}-${num(width)}`;
  const clip = `<clipPath id="${id}"><rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(round)}"/></clipPath>`;
  const sky = gradients.between([0, y], [0, y + height * 0.85], [0, sky0], [0.4, sky1], [0.75, sky2], [1, sky3]);
  const view = aboard === 'plane' ? clouds : aboard === 'bus' ? houses : fields;
  return `${clip}<g clip-path="url(#${id})">${rect(x, y, width, height, sky)}${view(outside, pane, index)}</g>`;
}

function fields({ lit, palette, unit, random, features }: Stage, { x, y, width, height }: Pane, index: number): Markup {
  const chance = random(`fields ${index}`);
  const bottom = y + height;
  const snowy = features.weather === 'snow' || features.season === 'winter';
  const hill = (part: number, bend: number, colour: string) =>
    shape(
      d`M${x - 10} ${bottom}V${bottom - height * part}Q${x + width * 0.35} ${bottom - height * (part + bend)} ${x + width * 0.65} ${bottom - height * part}T${x + width + 10} ${bottom - height * (part + bend * 0.4)}V${bottom}Z`,
      colour,
    );
  const trees = Array.from({ length: 4 }, () => {
    const [at, size] = [x + chance.next() * width, unit * chance.between(26, 46)];
    const foot = bottom - height * 0.14;
    return (
      rect(at - 3 * unit, foot - size, 6 * unit, size, lit('#5a4434')) +
      ellipse(
        at,
        foot - size * 1.2,
        size * 0.6,
        size * 0.75,
        lit(snowy ? '#dfe8f0' : mix(palette.grass, '#1f4a34', 0.45), 0.1),
      )
    );
  });
  return [
    hill(0.4, 0.12, lit(snowy ? '#dfe8f2' : '#6f93a0', 0.5)),
    hill(0.28, 0.08, lit(snowy ? '#eef4fa' : palette.grass, 0.25)),
    hill(0.16, 0.03, lit(snowy ? '#ffffff' : mix(palette.grass, '#e0c860', 0.25), 0.08)),
    ...trees,
    rect(x, bottom - height * 0.1, width, height * 0.1, lit(snowy ? '#f4f8fc' : mix(palette.grass, '#1f3a34', 0.3))),
  ].join('');
}

function houses({ lit, random, unit, palette }: Stage, { x, y, width, height }: Pane, index: number): Markup {
  const chance = random(`houses ${index}`);
  const bottom = y + height;
  const rows: Markup[] = [];
  for (let at = x - 20 * unit; at < x + width;) {
    const broad = unit * chance.between(76, 112);
    const top = bottom - height * chance.between(0.48, 0.7);
    rows.push(
      rect(
        at,
        top,
        broad,
        bottom - top,
        lit(chance.pick(['#c98a6a', '#a8b4c4', '#d9b46a', '#9ab08a', '#c2a0a8']), 0.12),
      ),
      shape(
        d`M${at - 4 * unit} ${top}L${at + broad / 2} ${top - 44 * unit}L${at + broad + 4 * unit} ${top}Z`,
        lit('#8a4a40', 0.12),
      ),
    );
    const pane = palette.darkness > 0.4 ? '#ffdf8a' : lit('#e8f2f8');
    for (const [column, row] of [
      [0.2, 0.12],
      [0.58, 0.12],
      [0.2, 0.42],
      [0.58, 0.42],
    ] as const)
      rows.push(rect(at + broad * column, top + (bottom - top) * row, broad * 0.24, (bottom - top) * 0.2, pane));
    at += broad + 2 * unit;
  }
  return rows.join('') + rect(x, bottom - height * 0.09, width, height * 0.09, lit('#8d8a90'));
}

function clouds({ palette, random, unit, features }: Stage, { x, y, width, height }: Pane, index: number): Markup {
  const chance = random(`clouds ${index}`);
  const dark = features.time === 'night';
  const stars = Array.from({ length: dark ? 12 : 0 }, () =>
    circle(x + chance.next() * width, y + chance.next() * height * 0.5, unit * chance.between(1, 2.4), '#ffffff', 0.9),
  );
  const puffs = Array.from({ length: 9 }, (_, puff) =>
    ellipse(
      x + (width * puff) / 8,
      y + height * chance.between(0.72, 0.86),
      width * 0.22,
      height * 0.1,
      puff % 2 ? palette.cloudLit : mix(palette.cloudLit, palette.sky[2], 0.25),
    ),
  );
  return [...stars, ...puffs, rect(x, y + height * 0.84, width, height * 0.2, palette.cloudLit)].join('');
}
