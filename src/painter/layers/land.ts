import { mix } from '../colour';
import { d, ellipse, placed, rect, shape, stroke, type Markup } from '../markup';
import { below, createRidge, rounded, type Ridge } from '../ridge';
import type { Stage } from '../stage';

/** Where a piece of land lies and how far away it is (0 here, 1 lost in the haze). */
interface Lie {
  name: string;
  y: number;
  rise: number;
  distance: number;
}

/** A rolling hill in the season's grass, its far edge catching the light. */
export function hill(stage: Stage, { name, y, rise, distance }: Lie): { ridge: Ridge; markup: Markup } {
  const { width, height, unit, palette, gradients, lit } = stage;
  const ridge = rounded(createRidge(stage.random(name), { width, y, rise, roughness: 0.38, detail: 2 }));
  const grass = groundColour(stage);
  const fill = gradients.between(
    [0, y - rise],
    [0, y + 300 * unit],
    [0, mix(lit(grass, distance), palette.glow, 0.2)],
    [0.2, lit(grass, distance)],
    [1, lit(mix(grass, '#16323a', 0.55), distance * 0.7)],
  );
  return { ridge, markup: shape(below(ridge, height + 10), fill) };
}

/** The colour of the open ground: the season's grass, or snow. */
function groundColour({ features, palette }: Stage): string {
  return features.weather === 'snow' || features.season === 'winter' ? '#eef4fa' : palette.grass;
}

/** A veil of mist that lies before far land, thickest at `y`; several times as thick in fog. */
export function mist({ width, unit, palette, gradients, features }: Stage, y: number, strength = 0.45): Markup {
  const thick = features.weather === 'fog' ? 0.9 : strength;
  const half = (features.weather === 'fog' ? 150 : 80) * unit;
  const veil = gradients.down([0, palette.haze, 0], [0.55, palette.haze, thick], [1, palette.haze, 0]);
  return rect(0, y - half, width, half * 2, veil);
}

/** Tufts of grass, and flowers where there are some, along the near edge of the picture. */
export function meadowEdge(stage: Stage, ridge: Ridge): Markup {
  const { width, unit, lit, features } = stage;
  if (features.season === 'winter' || features.weather === 'snow') return '';
  const random = stage.random('grass');
  const blade = lit(mix(stage.palette.grass, '#1f3d34', 0.55));
  let blades = '';
  const parts: Markup[] = [];
  for (let index = 0; index < width / (9 * unit); index++) {
    const x = random.next() * width;
    const y = ridge.yAt(x) + random.between(-1, 8) * unit;
    const tall = unit * random.between(9, 26);
    blades += d`M${x} ${y}Q${x + tall * 0.1} ${y - tall * 0.6} ${x + tall * random.between(-0.4, 0.5)} ${y - tall}`;
  }
  const colours = ['#f6d24a', '#ef7d8e', '#ffffff', '#c79be8'] as const;
  for (let index = 0; index < (stage.shows('flowers') ? 70 : features.season === 'spring' ? 34 : 0); index++) {
    const x = random.next() * width;
    const y = ridge.yAt(x) + random.between(-4, 90) * unit;
    const size = unit * random.between(3.5, 7);
    parts.push(
      placed(
        { x, y, scale: size },
        ...[0, 72, 144, 216, 288].map((turn) =>
          placed({ x: 0, y: 0, scale: 1, turn }, ellipse(0, -0.8, 0.5, 0.8, lit(random.pick(colours)))),
        ),
        ellipse(0, 0, 0.42, 0.42, lit('#f2a93b')),
      ),
    );
  }
  return stroke(blades, blade, 2 * unit) + parts.join('');
}
