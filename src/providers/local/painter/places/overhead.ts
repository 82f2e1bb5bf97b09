import { find } from '../features';
import type { Markup } from '../markup';
import { birds } from '../motifs/animals';
import { planet } from '../motifs/planet';
import type { Stage } from '../stage';

/** What flies or hangs in the sky over any place. */
export function overhead(stage: Stage): Markup {
  const { width, horizonY, heroX, unit, features } = stage;
  const far = features.place !== 'space' && stage.shows('planet');
  const flock = find(features, 'birds');
  return [
    far ? planet(stage, [heroX, horizonY * 0.3], 80 * unit, '#d98f5a', true) : '',
    flock ? birds(stage, [width * 0.5, horizonY * 0.5], flock.many) : '',
  ].join('');
}
