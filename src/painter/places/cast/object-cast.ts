import { OBJECTS } from '../../motifs/catalogue';
import { OBJECT_KINDS } from '../../motifs/kinds';
import { isVessel } from '../../features';
import type { Stage } from '../../stage';
import type { KeptThing } from '../../things/kept-thing';
import { isAlive } from '../../things/lexicon';
import { standIn } from '../../things/stand-ins';
import { inTheAir } from '../overhead';
import { isAfloat } from '../sea/kept-afloat';
import { SHELTERED } from '../sheltered';
import { keptMembers, type Member } from './member';

/** What is larger than this is a building, and stands in no room. */
const BUILDING = 1.45;

/** At most so many different objects: a picture is no list. */
const MOST_OBJECTS = 4;

/** The objects of the picture, as large as stories see them, in the order of their mention. */
export function objectCast(stage: Stage): Member[] {
  return stage.features.things
    .flatMap((thing): Member[][] => {
      const { kept, word } = thing;
      // A wreck lies at the bottom of its sea.
      if (stage.features.lost === 'sunk' && isVessel(thing)) return [];
      if (kept) return isElsewhere(stage, kept) ? [] : [keptMembers(stage, thing, kept, false)];
      const instead = stage.features.flooded ? undefined : standIn(thing.kind, stage.features.place);
      if (instead) return [keptMembers(stage, thing, instead, false)];
      const kind = OBJECT_KINDS.find((each) => each === thing.kind);
      // A church has its bell in the tower.
      if (!kind || kind === 'kept' || (kind === 'bell' && stage.shows('church'))) return [];
      const motif = OBJECTS[kind];
      const member: Member = {
        height: motif.height,
        width: motif.height * motif.width,
        // Never turned: a telescope looks away from whoever stands beside it.
        draw: (x, y, personHeight) =>
          motif.draw(stage, { word, at: [x, y], height: personHeight * motif.height, flip: false }),
      };
      return [Array.from({ length: Math.min(thing.count, 3) }, () => member)];
    })
    .slice(0, MOST_OBJECTS)
    .flat();
}

function isElsewhere(stage: Stage, kept: KeptThing): boolean {
  const { place } = stage.features;
  const tooLarge = kept.size > BUILDING && SHELTERED.has(place) && place !== 'studio' && place !== 'stage';
  return isAlive(kept) || inTheAir(stage, kept) || tooLarge || isAfloat(stage, kept);
}
