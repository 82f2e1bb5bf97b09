import { mix } from '../colour';
import { circle, d, ellipse, shape, stroke, type Markup } from '../markup';
import type { Stage } from '../stage';

/** A smoking volcano with glowing lava, its foot at `footY`. Lengths in pixels. */
export function volcano(stage: Stage, footY: number, height: number): Markup {
  const { heroX, unit, lit, gradients, palette } = stage;
  const [x, top, half] = [heroX, footY - height, height * 0.85];
  const mouth = 44 * unit;
  const rock = gradients.between(
    [0, top],
    [0, footY],
    [0, lit('#5a4a52', 0.1)],
    [1, mix(lit('#7a6a70', 0.2), palette.haze, 0.5)],
  );
  const shade = gradients.between(
    [0, top],
    [0, footY],
    [0, lit('#2e2632', 0.1)],
    [1, mix(lit('#4a3f4a', 0.2), palette.haze, 0.5)],
  );
  const glow = gradients.around([0, '#ff9a3c', 0.8], [0.4, '#ff6a2a', 0.3], [1, '#ff6a2a', 0]);
  const smoke = [
    [0, -40, 50],
    [26, -96, 66],
    [10, -160, 86],
    [-34, -226, 104],
    [-90, -290, 118],
  ];
  return [
    ...smoke.map(([dx = 0, dy = 0, size = 0], index) => {
      const grey = mix(palette.cloudShade, '#4a3a40', 0.55);
      const puff = gradients.around([0, grey, 0.95 - index * 0.1], [0.6, grey, 0.7 - index * 0.08], [1, grey, 0]);
      return ellipse(x + dx * unit, top + dy * unit, size * 1.3 * unit, size * unit, puff);
    }),
    circle(x, top, 190 * unit, glow),
    shape(
      d`M${x - mouth} ${top}Q${x} ${top + 16 * unit} ${x + mouth} ${top}Q${x + half * 0.3} ${top + height * 0.6} ${x + half} ${footY}H${x - half}Q${x - half * 0.3} ${top + height * 0.6} ${x - mouth} ${top}Z`,
      rock,
    ),
    shape(
      d`M${x + mouth * 0.1} ${top + 9 * unit}L${x + mouth} ${top}Q${x + half * 0.3} ${top + height * 0.6} ${x + half} ${footY}H${x + half * 0.1}Q${x + 20 * unit} ${top + height * 0.5} ${x + mouth * 0.1} ${top + 9 * unit}Z`,
      shade,
    ),
    stroke(
      d`M${x - 14 * unit} ${top + 6 * unit}Q${x - 40 * unit} ${top + height * 0.3} ${x - 22 * unit} ${top + height * 0.5}T${x - 60 * unit} ${top + height * 0.8}M${x + 12 * unit} ${top + 6 * unit}Q${x + 30 * unit} ${top + height * 0.25} ${x + 20 * unit} ${top + height * 0.42}`,
      '#ff7a2e',
      9 * unit,
      0.9,
    ),
    stroke(
      d`M${x - 14 * unit} ${top + 6 * unit}Q${x - 40 * unit} ${top + height * 0.3} ${x - 22 * unit} ${top + height * 0.5}M${x + 12 * unit} ${top + 6 * unit}Q${x + 30 * unit} ${top + height * 0.25} ${x + 20 * unit} ${top + height * 0.42}`,
      '#ffd25a',
      4 * unit,
    ),
    shape(
      d`M${x - mouth} ${top}Q${x} ${top + 16 * unit} ${x + mouth} ${top}Q${x} ${top - 10 * unit} ${x - mouth} ${top}Z`,
      '#ffb04a',
    ),
  ].join('');
}
