import type { Card } from './card';
import type { Approval } from './change/approval';
import type { SceneTakes } from './change/made-of';
import type { Revision, ScriptRevision } from './change/revision';
import type { SceneWishes } from './change/scene-wishes';
import type { Film, Clip } from './film';
import type { Illustration } from './illustration';
import type { Narration } from './narration';
import type { Order } from './order/order';
import type { FilmProgress } from '../progress/progress';
import type { Reference } from './reference';
import type { Scene, Script } from './script/script';
import type { Bed, Sound } from './sound/sound';
import type { Thumbnail } from './thumbnail';

/**
 * A scene with all that was made for it, as it is in the film. Where persons had a say it tells its number, where that is not its place,
 * the revision that it is of, what was wished for it besides its words, its takes where there is more than one, and who approved it.
 */
export interface MadeScene extends Scene {
  narration: Narration;
  illustration: Illustration;
  clip: Clip;
  id?: number;
  revision?: number;
  wishes?: SceneWishes;
  takes?: SceneTakes;
  approved?: Approval[];
}

/** A card with all that was made for it. */
export interface MadeCard extends Card {
  narration: Narration;
  illustration: Illustration;
  clip: Clip;
}

/** All there is to know of a finished film: what was ordered, what was made of it, and when. */
export interface Manifest {
  order: Order;
  /** The script's title, and its style where it has one. */
  script: Omit<Script, 'scenes'>;
  scenes: MadeScene[];
  /** What its characters were drawn after, in films whose illustrator takes references. */
  references?: Reference[];
  /** Those before each scene and the one at the end, where the film has any. */
  borders?: Clip[];
  /** The music, if any was ordered, and the sound with it; missing in films of earlier versions. */
  bed?: Bed;
  sound?: Sound;
  /** The cards, in films that have any. */
  cards?: MadeCard[];
  film: Film;
  /** Missing in films that were to have none, or that have none because it could not be drawn. */
  thumbnail?: Thumbnail;
  steps: FilmProgress;
  /** What persons changed while it was made, and of the script while that was reviewed; the scenes that they skipped; who approved what. */
  revisions?: Revision[];
  scriptRevision?: ScriptRevision;
  skipped?: (Scene & { id: number })[];
  approvals?: Approval[];
}
