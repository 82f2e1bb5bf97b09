import { mix } from '../../colour';
import { circle, d, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

interface Frame {
  /** The middle of the window. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A window with curtains: `outside` is the light of what is seen through it, `inside` that of the room. */
export function windowView(outside: Stage, inside: Stage, { x, y, width, height }: Frame): Markup {
  const { unit, palette } = inside;
  const [left, top] = [x - width / 2, y - height / 2];
  const white = inside.lit('#fff6e6');
  const cloth = inside.gradients.across(
    [0, inside.lit('#a8384a')],
    [0.5, inside.lit('#d9606a')],
    [1, inside.lit('#8d2f42')],
  );
  const frame = 11 * unit;
  const spill = inside.gradients.around([0, palette.glow, 0.3], [1, palette.glow, 0]);
  const curtain = (side: 1 | -1) => {
    const edge = x + side * (width / 2 + 34 * unit);
    const inner = x + side * (width / 2 - 44 * unit);
    return shape(
      d`M${edge} ${top - 20 * unit}H${inner}Q${inner + side * 6 * unit} ${y - 20 * unit} ${x + side * (width / 2 + 2 * unit)} ${y + height * 0.24}Q${inner + side * 18 * unit} ${y + height * 0.4} ${inner + side * 12 * unit} ${top + height + 26 * unit}H${edge}Z`,
      cloth,
    );
  };
  return [
    ellipse(x, y, width * 1.05, height * 0.85, spill),
    rect(left - frame, top - frame, width + frame * 2, height + frame * 2, white),
    view(outside, { x, y, width, height }),
    rect(x - 4 * unit, top, 8 * unit, height, white),
    rect(left, y - 30 * unit, width, 7 * unit, white),
    rect(left - 22 * unit, top + height + frame, width + 44 * unit, 12 * unit, inside.lit('#f2e2c8')),
    curtain(-1),
    curtain(1),
    rect(left - 46 * unit, top - 30 * unit, width + 92 * unit, 12 * unit, inside.lit('#7a4e34')),
  ].join('');
}

function view(outside: Stage, { x, y, width, height }: Frame): Markup {
  const { palette, gradients, unit, features, lit } = outside;
  const random = outside.random('window');
  const [left, top] = [x - width / 2, y - height / 2];
  const [sky0, sky1, sky2, sky3] = palette.sky;
  const sky = gradients.between([0, top], [0, top + height * 0.8], [0, sky0], [0.4, sky1], [0.75, sky2], [1, sky3]);
  const bottom = top + height;
  const hills = (part: number, colour: string) =>
    shape(
      d`M${left} ${bottom}V${bottom - height * part}Q${left + width * 0.3} ${bottom - height * (part + 0.13)} ${x} ${bottom - height * (part - 0.02)}T${left + width} ${bottom - height * (part + 0.05)}V${bottom}Z`,
      colour,
    );
  const dark = features.time === 'night' || features.time === 'dusk';
  const clear = features.weather === 'clear';
  const [lightX, lightY, radius] = [x + width * 0.24, top + height * 0.2, 25 * unit];
  const halo = gradients.around([0, palette.glow, 0.6], [1, palette.glow, 0]);
  const stars =
    dark && clear
      ? Array.from({ length: 34 }, () =>
          circle(
            left + random.next() * width,
            top + random.next() * height * 0.66,
            unit * random.between(0.8, 2.2),
            '#ffffff',
            random.between(0.4, 1),
          ),
        )
      : [];
  const wet = features.weather === 'rain' || features.weather === 'storm';
  const fallen = Array.from({ length: wet ? 40 : features.weather === 'snow' ? 46 : 0 }, () => {
    const [atX, atY] = [left + random.between(0.03, 0.95) * width, top + random.between(0.01, 0.86) * height];
    return wet
      ? stroke(d`M${atX} ${atY}l${-4 * unit} ${26 * unit}`, palette.light, 1.6 * unit, 0.45)
      : circle(atX, atY, unit * random.between(1.6, 4), '#ffffff', 0.9);
  });
  const snowy = features.weather === 'snow' || features.season === 'winter';
  return [
    rect(left, top, width, height, sky),
    ...stars,
    clear
      ? circle(lightX, lightY, Math.min(radius * 2.6, width * 0.25), halo) +
        circle(lightX, lightY, radius, mix(palette.light, '#ffffff', 0.2))
      : '',
    hills(0.34, lit(snowy ? '#dfe8f2' : '#5f7f90', 0.5)),
    hills(0.22, lit(snowy ? '#eef4fa' : palette.grass, 0.25)),
    hills(0.1, lit(snowy ? '#ffffff' : mix(palette.grass, '#1f3a34', 0.4), 0.05)),
    ...fallen,
  ].join('');
}
