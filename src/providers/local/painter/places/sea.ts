import { find } from '../features';
import { calmWater, glitter } from '../layers/water';
import type { Markup } from '../markup';
import { boat } from '../motifs/boat';
import { cottage } from '../motifs/cottage';
import { castle } from '../motifs/castle';
import { lighthouse, lighthouseBeam } from '../motifs/lighthouse';
import { whale } from '../motifs/whale';
import { farCoast } from '../layers/far-land';
import type { Stage } from '../stage';
import { folk, person } from '../motifs/person';
import { harbour } from './harbour';
import { headland } from './headland';
import { shore } from './shore';
import { stormySea } from './stormy-sea';

/** The sea: high waves in a storm, still water otherwise; with a headland, a harbour or a shore where the prompt needs land. */
export function sea(stage: Stage): Markup {
  if (stage.features.weather === 'storm') return stormySea(stage);
  if (stage.shows('harbour', 'houses')) return harbour(stage);
  const built = stage.shows('lighthouse', 'castle', 'cliff', 'cottage');
  return [
    farCoast(stage),
    calmWater(stage),
    glitter(stage, stage.height * 0.86),
    stage.shows('boat') ? sailingBoat(stage, built) : '',
    stage.shows('whale')
      ? whale(
          stage,
          built ? stage.otherX : stage.width / 2,
          stage.standY - 10 * stage.unit,
          stage.unit * (built ? 210 : 330),
        )
      : '',
    built ? builtHeadland(stage) : shore(stage),
  ].join('');
}

function sailingBoat(stage: Stage, built: boolean): Markup {
  const { unit, otherX, heroX, horizonY, standY } = stage;
  const crowded = built || stage.shows('person', 'fox', 'rabbit', 'whale');
  const y = horizonY + (standY - horizonY) * (crowded ? 0.42 : 0.72);
  const one = boat(stage, {
    x: crowded ? otherX : heroX,
    y,
    height: unit * (crowded ? 170 : 330),
    flip: otherX > heroX,
    mirrored: true,
  });
  if (!find(stage.features, 'boat')?.many) return one;
  const far = boat(stage, { x: (heroX + otherX * 2) / 3, y: horizonY + 22 * unit, height: unit * 70, mirrored: true });
  return far + one;
}

function builtHeadland(stage: Stage): Markup {
  const land = headland(stage);
  const { unit, heroX, width, height } = stage;
  const [x, y] = land.top;
  const side = heroX < width / 2 ? -1 : 1;
  const parts: Markup[] = [];
  if (stage.shows('lighthouse')) {
    const tall = 0.31 * height;
    parts.push(lighthouseBeam(stage, x, y, tall, Math.max(width, height) * 0.85), land.markup);
    parts.push(cottage(stage, [x + side * 92 * unit, y + 8 * unit], 74 * unit, 0), lighthouse(stage, x, y, tall));
  } else if (stage.shows('castle')) {
    parts.push(land.markup, castle(stage, x + side * 62 * unit, y + 6 * unit, Math.min(0.28 * height, 300 * unit)));
  } else {
    parts.push(land.markup, stage.shows('cottage') ? cottage(stage, [x, y + 4 * unit], 150 * unit, 0) : '');
  }
  folk(stage).forEach(({ word }, index) => {
    const at = land.pathAt(0.7 - index * 0.1);
    parts.push(
      person(stage, {
        word,
        at,
        height: (128 + index * 14) * unit,
        flip: side > 0,
        lamp: index === 0 && stage.shows('lamp'),
      }),
    );
  });
  return parts.join('');
}
