import { find } from '../features';
import type { Markup } from '../markup';
import { animalMotif, OBJECTS } from '../motifs/catalogue';
import { BUILDING_KINDS, CREATURE_KINDS, OBJECT_KINDS } from '../motifs/kinds';
import { looksOf } from '../motifs/people/looks';
import { folk, person } from '../motifs/people/person';
import type { Stage } from '../stage';

/** Something that stands somewhere, and how to draw it. Lengths against a grown person's height. */
interface Member {
  height: number;
  width: number;
  draw(x: number, y: number, personHeight: number, flip: boolean): Markup;
}

interface Ground {
  yAt(x: number): number;
}

/** At most so many animals, and so many objects: a picture is no list. */
const MOST_ANIMALS = 2;
const MOST_OBJECTS = 2;
const MOST_ALONE = 5;
const MOST_BESIDE_BUILDINGS = 4;

/** The people and animals of the picture. */
export function livingCast(stage: Stage): Member[] {
  const people = folk(stage).map(({ word }, index): Member => {
    const lamp = index === 0 && stage.shows('lamp');
    const { height = 1 } = looksOf(word);
    return {
      height,
      width: 0.5 * height + (lamp ? 0.14 : 0),
      draw: (x, y, personHeight, flip) => person(stage, { word, at: [x, y], height: personHeight, flip, lamp }),
    };
  });
  const animals = stage.features.things
    .flatMap((thing) => {
      const kind = CREATURE_KINDS.find((each) => each === thing.kind);
      return kind && kind !== 'person' && !(kind === 'horse' && stage.shows('cart'))
        ? Array.from({ length: thing.many ? 2 : 1 }, () => ({ kind, word: thing.word }))
        : [];
    })
    .slice(0, MOST_ANIMALS)
    .map(({ kind, word }): Member => {
      const motif = animalMotif(kind, word);
      return {
        height: motif.height,
        width: motif.height * motif.width,
        draw: (x, y, personHeight, flip) =>
          motif.draw(stage, { word, at: [x, y], height: personHeight * motif.height, flip }),
      };
    });
  return [...people, ...animals];
}

/** The objects of the picture, as large as stories see them. */
export function objectCast(stage: Stage): Member[] {
  // A church has its bell in the tower.
  return OBJECT_KINDS.filter((kind) => kind !== 'bell' || !stage.shows('church'))
    .flatMap((kind) => find(stage.features, kind) ?? [])
    .sort((one, other) => stage.features.things.indexOf(one) - stage.features.things.indexOf(other))
    .slice(0, MOST_OBJECTS)
    .map(({ kind, word }): Member => {
      const motif = OBJECTS[kind as keyof typeof OBJECTS];
      return {
        height: motif.height,
        width: motif.height * motif.width,
        // Never turned: a telescope looks away from whoever stands beside it.
        draw: (x, y, personHeight) =>
          motif.draw(stage, { word, at: [x, y], height: personHeight * motif.height, flip: false }),
      };
    });
}

/** Members side by side around `centreX`, turned to one another, made smaller where they would not fit between the picture's edges. */
export function group(stage: Stage, members: Member[], centreX: number, personHeight: number, ground: Ground): Markup {
  const { width, unit } = stage;
  const gap = 0.1;
  const total = members.reduce((sum, member) => sum + member.width, 0) + gap * Math.max(0, members.length - 1);
  const margin = 34 * unit;
  const size = Math.min(personHeight, (width - 2 * margin) / Math.max(total, 0.01));
  const middle = Math.min(Math.max(centreX, margin + (total * size) / 2), width - margin - (total * size) / 2);
  const single = members.length === 1;
  let x = middle - (total * size) / 2;
  return members
    .map((member, index) => {
      const at = x + (member.width * size) / 2;
      x += (member.width + gap) * size;
      const flip = single ? at > width / 2 : index > 0 && index >= members.length / 2;
      return member.draw(at, ground.yAt(at), size, flip);
    })
    .join('');
}

/** Who and what stands on open land; where nothing is built they are the picture's main thing, and large. */
export function figures(stage: Stage, ground: Ground): Markup {
  const { unit, heroX, otherX, standY, width } = stage;
  const buildings = BUILDING_KINDS.filter((kind) => stage.shows(kind)).length;
  const alone = buildings === 0 && !stage.shows('bridge', 'train', 'cart', 'car', 'market', 'fountain');
  const living = livingCast(stage);
  const objects = objectCast(stage);
  const members = [...living, ...objects].slice(0, alone ? MOST_ALONE : MOST_BESIDE_BUILDINGS);
  if (members.length === 0) return '';
  // A thing that nobody holds, by itself on a meadow, is what the picture is about.
  const large = living.length === 0 ? 420 : 290;
  const inwards = otherX < width / 2 ? 1 : -1;
  const centreX = alone
    ? heroX
    : buildings > 1
      ? width / 2
      : otherX - (stage.shows('houses') ? inwards * 0.08 * width : 0);
  const standing = (x: number) => Math.min(Math.max(ground.yAt(x) + 30 * unit, standY - 24 * unit), standY + 14 * unit);
  const tallest = Math.max(...members.map((member) => member.height));
  // A mouse by itself is the hero of its picture too.
  const closeUp = alone ? Math.min(1.7, Math.max(1, 0.62 / tallest)) : 1;
  return group(stage, members, centreX, (alone ? large : 145) * closeUp * unit, { yAt: standing });
}
