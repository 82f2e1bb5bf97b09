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
import { abstract } from './places/abstract';
import { cave } from './places/land/cave';
import { city } from './places/town/city';
import { desert } from './places/land/desert';
import { forest } from './places/land/forest';
import { garden } from './places/land/garden';
import { hills } from './places/land/hills';
import { mountains } from './places/land/mountains';
import { overhead } from './places/overhead';
import { room } from './places/room';
import { sea } from './places/sea/sea';
import { rainbow } from './motifs/sky/rainbow';
import { comet } from './motifs/sky/comet';
import { space } from './places/space';
import { street } from './places/town/street';
import { waterfall } from './places/land/waterfall';
import type { Stage } from './stage';

const PLACES: Record<Place, (stage: Stage) => Markup> = {
  sea,
  hills,
  river: hills,
  waterfall,
  garden,
  mountains,
  forest,
  city,
  street,
  desert,
  space,
  cave,
  room,
  abstract,
};
/** Where no sky is seen above. */
const WITHOUT_SKY = new Set<Place>(['space', 'room', 'abstract']);

/** The whole picture as SVG, from the sky forwards. */
export function compose(stage: Stage): Markup {
  const { width, height, features } = stage;
  const sheltered = features.place === 'room' || features.place === 'abstract';
  const layers = [
    ...(WITHOUT_SKY.has(features.place) ? [] : air(stage)),
    PLACES[features.place](stage),
    ...(sheltered ? [] : [overhead(stage), fog(stage), features.place === 'cave' ? '' : precipitation(stage)]),
    vignette(stage),
  ];
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${stage.gradients.definitions()}${layers.join('')}</svg>`;
}

function air(stage: Stage): Markup[] {
  return [
    sky(stage),
    stars(stage),
    sunAndMoon(stage),
    stage.shows('comet') ? comet(stage) : '',
    clouds(stage),
    stage.shows('rainbow') ? rainbow(stage) : '',
    lightning(stage),
  ];
}
