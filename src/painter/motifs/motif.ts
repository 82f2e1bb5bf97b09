import type { Markup, Point } from '../markup';
import type { Stage } from '../stage';

/** Who or what is drawn where: foot at `at`, `height` in pixels, looking right unless flipped. */
export interface Pose {
  word: string;
  at: Point;
  height: number;
  flip: boolean;
}

/** A thing that stands on the ground or on a table. */
export interface Motif {
  /** Against a grown person. */
  height: number;
  /** Against its own height. */
  width: number;
  draw(stage: Stage, pose: Pose): Markup;
}
