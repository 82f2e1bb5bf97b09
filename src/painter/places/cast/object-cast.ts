import { OBJECTS } from '../../motifs/catalogue';
import { OBJECT_KINDS } from '../../motifs/kinds';
import type { Stage } from '../../stage';
import { isAlive } from '../../things/lexicon';
import { inTheAir } from '../overhead';
import { keptMembers, type Member } from './member';

/** At most so many different objects: a picture is no list. */
const MOST_OBJECTS = 4;

/** The objects of the picture, as large as stories see them, in the order of their mention. */
export function objectCast(stage: Stage): Member[] {
  return stage.features.things
    .flatMap((thing): Member[][] => {
      const { kept, word } = thing;
      if (kept) return isAlive(kept) || inTheAir(stage, kept) ? [] : [keptMembers(stage, thing, kept, false)];
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
