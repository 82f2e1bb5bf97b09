import type { Place } from './place';
import type { Gradients } from './gradients';
import { clouds } from './layers/clouds';
import { foreground } from './layers/foreground';
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
import { room } from './places/indoors/room';
import { sea } from './places/sea/sea';
import { exchange } from './places/indoors/exchange';
import { hospital } from './places/indoors/hospital';
import { kitchen } from './places/indoors/kitchen';
import { laboratory } from './places/indoors/laboratory';
import { carriage } from './places/indoors/carriage';
import { office } from './places/indoors/office';
import { studio } from './places/indoors/studio';
import { theatre } from './places/indoors/theatre';
import { ice } from './places/land/ice';
import { underwater } from './places/sea/underwater';
import { oldTown } from './places/town/old-town';
import { stadium } from './places/town/stadium';
import { standingLetters } from './letters/standing-letters';
import { rainbow } from './motifs/sky/rainbow';
import { comet } from './motifs/sky/comet';
import { SHELTERED } from './places/sheltered';
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
  laboratory,
  hospital,
  kitchen,
  office,
  carriage,
  exchange,
  stage: theatre,
  stadium,
  'old town': oldTown,
  ice,
  underwater,
  studio,
  abstract,
};
/** The whole picture as SVG, from the sky forwards. */
export function compose(stage: Stage): Markup {
  return picture(stage, stage.gradients, layersOf(stage));
}

/** What a stage shows, without the picture around it. */
export function layersOf(stage: Stage): Markup {
  const { features } = stage;
  const sheltered = SHELTERED.has(features.place);
  // What is in front has the hero's side: the scene's own hero stands on the other one.
  const scene = features.foreground ? { ...stage, heroX: stage.otherX, otherX: stage.heroX } : stage;
  const place = PLACES[features.place](scene);
  const above = sheltered ? '' : overhead(stage);
  const before = foreground(stage);
  return [
    ...(sheltered || features.place === 'space' ? [] : air(stage)),
    place,
    above,
    ...(sheltered ? [] : [fog(stage), features.place === 'cave' ? '' : precipitation(stage)]),
    before,
    vignette(stage),
    standingLetters(stage, place + above + before),
  ].join('');
}

/** An SVG of a size in pixels, with the gradients that its markup refers to. */
export function picture(
  { width, height }: { width: number; height: number },
  gradients: Gradients,
  markup: Markup,
): Markup {
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${gradients.definitions()}${markup}</svg>`;
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
