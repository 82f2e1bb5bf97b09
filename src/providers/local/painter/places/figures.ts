import { find } from '../features';
import type { Markup } from '../markup';
import { fox, rabbit } from '../motifs/animals';
import { folk, person } from '../motifs/person';
import type { Stage } from '../stage';

interface Ground {
  yAt(x: number): number;
}

/** The people and animals of a picture, side by side and turned to one another; where nothing is built they are its main thing, and large. */
export function figures(stage: Stage, ground: Ground): Markup {
  const { unit, heroX, otherX, standY } = stage;
  const alone = !stage.shows('castle', 'lighthouse', 'houses', 'cottage', 'rocket', 'bridge');
  const size = (alone ? 240 : 140) * unit;
  const inwards = (alone ? heroX : otherX) < stage.width / 2 ? 1 : -1;
  const startX = alone ? heroX : otherX - (stage.shows('houses') ? inwards * 0.11 * stage.width : 0);
  const standing = (x: number) => Math.min(Math.max(ground.yAt(x) + 30 * unit, standY - 24 * unit), standY + 14 * unit);
  const people = folk(stage);
  const beside = people.length > 0 ? 0.55 : 0.85;

  const drawn = people.map(({ word }, index) => (x: number, flip: boolean) => {
    const lamp = index === 0 && stage.shows('lamp');
    return person(stage, { word, at: [x, standing(x)], height: size, flip, lamp });
  });
  if (find(stage.features, 'fox')) drawn.push((x, flip) => fox(stage, [x, standing(x)], size * beside, flip));
  if (find(stage.features, 'rabbit'))
    drawn.push((x, flip) => rabbit(stage, [x, standing(x)], size * beside * 0.85, flip));

  return drawn.map((draw, index) => draw(startX + inwards * index * size * 0.72, index > 0 === inwards > 0)).join('');
}
