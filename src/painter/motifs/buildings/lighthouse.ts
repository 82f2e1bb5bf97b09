import { circle, d, ellipse, placed, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { lamplight, windowPane } from '../lamplight';

const TOP = -178;

/** A red and white lighthouse, its foot at (x, y); in the dark its beam goes out over the water. */
export function lighthouse(stage: Stage, x: number, y: number, height: number): Markup {
  const scale = height / 230;
  return placed({ x, y, scale }, tower(stage), lantern(stage));
}

/** The beam and the shine of the lamp: painted apart, since it goes in front of clouds and land but behind the tower. */
export function lighthouseBeam(stage: Stage, x: number, y: number, height: number, reach: number): Markup {
  const { palette, gradients } = stage;
  if (palette.darkness < 0.4) return '';
  const scale = height / 230;
  const lampY = y + (TOP - 21) * scale;
  const strong = 0.75 * palette.darkness;
  const beam = (direction: 1 | -1, length: number, slope: number, spread: number, strength: number) => {
    const farX = x + direction * length;
    const farY = lampY + slope * length;
    const cone = d`M${x} ${lampY - 5 * scale}L${farX} ${farY - spread * length}L${farX} ${farY + spread * length}L${x} ${lampY + 5 * scale}Z`;
    const fade = gradients.between(
      [x, lampY],
      [farX, farY],
      [0, palette.lamp, strength],
      [0.25, palette.lamp, strength * 0.5],
      [1, palette.lamp, 0],
    );
    return shape(cone, fade);
  };
  const out: 1 | -1 = x < stage.width / 2 ? 1 : -1;
  return [
    beam(out, reach, -0.05, 0.1, strong),
    beam(out, reach * 0.8, -0.05, 0.035, strong * 0.6),
    beam(out === 1 ? -1 : 1, reach * 0.6, 0.05, 0.1, strong * 0.7),
    lamplight(stage, x, lampY, 130 * scale),
  ].join('');
}

function tower(stage: Stage): Markup {
  const { lit, gradients, lightX, heroX } = stage;
  const widthAt = (up: number) => 27 - 10 * (up / -TOP);
  const white = lit('#f6efe2');
  const red = lit('#d2463c');
  const bands = [0, 1, 2, 3, 4].map((band) => {
    const [low, high] = [(-TOP / 5) * band, (-TOP / 5) * (band + 1)];
    const data = d`M${-widthAt(low)} ${-low}L${-widthAt(high)} ${-high}L${widthAt(high)} ${-high}L${widthAt(low)} ${-low}Q0 ${6 - low} ${-widthAt(low)} ${-low}Z`;
    return shape(data, band % 2 === 0 ? white : red);
  });
  const round = d`M-27 0L-17 ${TOP}L17 ${TOP}L27 0Q0 6 -27 0Z`;
  const dark = lit('#1b2238');
  const fromRight = lightX > heroX;
  const roundness = gradients.across(
    [0, dark, fromRight ? 0.62 : 0.1],
    [0.3, dark, fromRight ? 0.22 : 0],
    [0.7, dark, fromRight ? 0 : 0.22],
    [1, dark, fromRight ? 0.1 : 0.62],
  );
  return [
    ...bands.toReversed(),
    shape(round, roundness),
    shape('M-9 1V-18A9 9 0 0 1 9 -18V1Z', lit('#4a3328')),
    shape('M-9 1V-18A9 9 0 0 1 9 -18V1H6V-18A6 6 0 0 0 -6 -18V1Z', lit('#efe4d2')),
    windowPane(stage, -4, -74, 8, 12),
    windowPane(stage, -4, -140, 8, 12),
  ].join('');
}

function lantern(stage: Stage): Markup {
  const { lit, palette } = stage;
  const iron = lit('#2c3346');
  const burning = palette.darkness >= 0.4;
  const posts = [-24, -16, -8, 0, 8, 16, 24].map((x) => rect(x - 0.7, TOP - 17, 1.4, 12, iron));
  const bars = [-12, -4, 4, 12].map((x) => rect(x - 0.8, TOP - 36, 1.6, 31, iron));
  return [
    shape(d`M-18 ${TOP}L-27 ${TOP - 6}H27L18 ${TOP}Z`, lit('#e6dccb')),
    rect(-13, TOP - 36, 26, 31, burning ? '#fff3c6' : lit('#a9cbdc')),
    burning ? circle(0, TOP - 21, 8, '#ffffff') : ellipse(0, TOP - 21, 4, 8, lit('#f3e2a2')),
    ...bars,
    rect(-26, TOP - 18, 52, 2, iron),
    ...posts,
    rect(-28, TOP - 8, 56, 3.5, iron),
    shape(d`M-18 ${TOP - 36}Q-15 ${TOP - 54} 0 ${TOP - 57}Q15 ${TOP - 54} 18 ${TOP - 36}Z`, lit('#b8352f')),
    rect(-19, TOP - 38, 38, 3, iron),
    circle(0, TOP - 59, 3, iron),
    rect(-0.7, TOP - 72, 1.4, 13, iron),
  ].join('');
}
