import { animalMotif } from '../../motifs/catalogue';
import { CREATURE_KINDS } from '../../motifs/kinds';
import { looksOf } from '../../motifs/people/looks';
import { folk, person } from '../../motifs/people/person';
import type { Stage } from '../../stage';
import { isAlive } from '../../things/lexicon';
import { inTheAir } from '../overhead';
import { howMany } from './how-many';
import { keptMembers, type Member } from './member';

/** At most so many animals of our own drawings: a picture is no list. */
const MOST_ANIMALS = 3;
/** And of those whose number is told. */
const MOST_COUNTED = 7;

/** The people and animals of the picture. */
export function livingCast(stage: Stage): Member[] {
  return [...peopleCast(stage), ...animalCast(stage)];
}

/** The people of the picture; the first carries the lamp. */
function peopleCast(stage: Stage): Member[] {
  return folk(stage).map(({ word }, index, all): Member => {
    const nth = all.slice(0, index).filter((other) => other.word === word).length;
    const lamp = index === 0 && stage.shows('lamp');
    const calls = index === 0 ? stage.features.calling : undefined;
    const { height = 1 } = looksOf(word);
    return {
      height,
      width: 0.5 * height + (lamp ? 0.14 : 0),
      draw: (x, y, personHeight, flip) =>
        person(stage, { word, nth, at: [x, y], height: personHeight, flip, lamp, phone: calls }),
    };
  });
}

function animalCast(stage: Stage): Member[] {
  const { things } = stage.features;
  return things.flatMap((thing): Member[] => {
    const { kept, word } = thing;
    if (kept) return isAlive(kept) && !inTheAir(stage, kept) ? keptMembers(stage, thing, kept, true) : [];
    const kind = CREATURE_KINDS.find((each) => each === thing.kind);
    if (!kind || kind === 'person' || (kind === 'horse' && stage.shows('cart'))) return [];
    const motif = animalMotif(kind, word);
    return Array.from(
      { length: Math.min(howMany(thing, things), thing.counted ? MOST_COUNTED : MOST_ANIMALS) },
      () => ({
        height: motif.height,
        width: motif.height * motif.width,
        draw: (x, y, personHeight, flip) =>
          motif.draw(stage, { word, at: [x, y], height: personHeight * motif.height, flip }),
      }),
    );
  });
}
