import { find } from '../features';
import type { Markup } from '../markup';
import { SHELTERED } from './sheltered';
import { airplane } from '../motifs/sky/airplane';
import { balloon } from '../motifs/sky/balloon';
import { birds } from '../motifs/sky/birds';
import { butterflies } from '../motifs/sky/butterflies';
import { dragon } from '../motifs/sky/dragon';
import { kite } from '../motifs/sky/kite';
import { planet } from '../motifs/sky/planet';
import type { Stage } from '../stage';
import { drawKept, shapeOf } from '../things/draw-kept';
import type { KeptThing } from '../things/kept-thing';

/** Whether a thing of the set flies in this picture: indoors it stands where others do. */
export function inTheAir({ features }: Stage, { stance }: KeptThing): boolean {
  return stance === 'flies' && !SHELTERED.has(features.place) && features.place !== 'cave';
}

/** What flies or hangs in the sky over any place. */
export function overhead(stage: Stage): Markup {
  const { width, horizonY, heroX, otherX, unit, features } = stage;
  const far = features.place !== 'space' && stage.shows('planet');
  const flock = find(features, 'birds');
  const insects = find(features, 'butterflies');
  const floats = find(features, 'balloon');
  const leftwards = heroX > width / 2;
  const middleX = heroX + (width / 2 - heroX) * 0.45;
  return [
    far ? planet(stage, [heroX, horizonY * 0.3], 80 * unit, '#d98f5a', true) : '',
    flock ? birds(stage, [width * 0.5, horizonY * (features.said.length > 0 ? 0.68 : 0.5)], flock) : '',
    floats?.many
      ? balloon(stage, [otherX, horizonY * 0.66], 120 * unit) +
        balloon(stage, [width * 0.52, horizonY * 0.28], 84 * unit)
      : '',
    floats ? balloon(stage, [middleX, horizonY * 0.46], 300 * unit) : '',
    stage.shows('airplane') ? airplane(stage, [middleX, horizonY * 0.48], 300 * unit, leftwards) : '',
    stage.shows('dragon')
      ? dragon(stage, [width / 2, horizonY * 0.46], Math.min(500 * unit, width * 0.76), leftwards)
      : '',
    stage.shows('kite')
      ? kite(
          stage,
          [otherX, horizonY * 0.42],
          [heroX + (leftwards ? -1 : 1) * 30 * unit, stage.standY - 90 * unit],
          130 * unit,
        )
      : '',
    insects ? butterflies(stage, insects.word) : '',
    flying(stage),
  ].join('');
}

/** What flies of the kept set, the first large, others farther away. */
function flying(stage: Stage): Markup {
  const { width, horizonY, heroX, unit, features } = stage;
  const leftwards = heroX > width / 2;
  const random = stage.random('flying');
  // Above their heads there is less room.
  const peopled = features.things.some(({ kind }) => kind === 'person');
  const places = [
    [random.between(0.4, 0.6), random.between(0.46, 0.62), 1],
    [random.between(0.2, 0.32), random.between(0.3, 0.42), 0.6],
    [random.between(0.7, 0.82), random.between(0.24, 0.4), 0.5],
    [0.4, 0.24, 0.42],
    [0.64, 0.66, 0.5],
  ] as const;
  const all = features.things.flatMap(({ kept, count, tint }) =>
    kept && inTheAir(stage, kept) ? Array.from({ length: Math.min(count, places.length) }, () => ({ kept, tint })) : [],
  );
  return all
    .slice(0, places.length)
    .map(({ kept, tint }, index) => {
      const [across, down, near] = places[index] ?? places[0];
      const size = Math.max(0.62, Math.min(0.9, kept.size)) * (peopled ? 250 : 360) * unit * near;
      const height = (shapeOf(kept).height / kept.size) * size;
      const at = [width * (leftwards ? 1 - across : across), horizonY * down + height / 2] as const;
      return drawKept(stage, kept, { at, height, flip: leftwards, shadow: false, tint });
    })
    .join('');
}
