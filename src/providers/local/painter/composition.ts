import type { Place } from './features';
import { clouds } from './layers/clouds';
import { fog } from './layers/fog';
import { lightning } from './layers/lightning';
import { precipitation } from './layers/precipitation';
import { sky } from './layers/sky';
import { stars } from './layers/stars';
import { sunAndMoon } from './layers/sun-and-moon';
import { vignette } from './layers/vignette';
import { num, type Markup } from './markup';
import { city } from './places/city';
import { desert } from './places/desert';
import { forest } from './places/forest';
import { hills } from './places/hills';
import { mountains } from './places/mountains';
import { overhead } from './places/overhead';
import { sea } from './places/sea';
import { space } from './places/space';
import type { Stage } from './stage';

const PLACES: Record<Place, (stage: Stage) => Markup> = { sea, hills, mountains, forest, city, desert, space };

/** The whole picture as SVG, from the sky forwards. */
export function compose(stage: Stage): Markup {
  const { width, height, features } = stage;
  const air =
    features.place === 'space' ? [] : [sky(stage), stars(stage), sunAndMoon(stage), clouds(stage), lightning(stage)];
  const layers = [
    ...air,
    PLACES[features.place](stage),
    overhead(stage),
    fog(stage),
    precipitation(stage),
    vignette(stage),
  ];
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${stage.gradients.definitions()}${layers.join('')}</svg>`;
}
