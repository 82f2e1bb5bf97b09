import type { Caption, Showing } from '../domain/captions/captions';
import type { Format } from '../domain/format';
import { inGroups } from '../domain/in-groups';
import { changingFrames } from './captions/ass/changing-frames';

/** What is drawn on a picture that stands still: captions at the times of their scene, `before` of whose frames the clip does not show. */
export interface DrawnStill extends Pick<Showing, 'style' | 'format'> {
  captions: readonly Caption[];
  before: number;
  frames: number;
}

/**
 * ffmpeg refuses sums of a hundred terms: so there is a sum of at most so many sums of so many. They have room on a command line of
 * Windows, too (32,767 characters).
 */
const MOST_TERMS = 30;

/**
 * The filters that make a clip of the one frame that stands still: `draw` draws its captions only where they change, and what it
 * drew is repeated. The frames are the same as if it drew in each.
 */
export function stillFilters({ captions, style, format, before, frames }: DrawnStill, draw: string): string[] {
  const shows = shownAnew({ captions, style, format, before, frames });
  return [
    // One more than the clip has, which ends before it: of one alone, ffmpeg 4 makes none.
    `loop=loop=${frames}:size=1:start=0`,
    timesFrom(before, format),
    ...(shows ? [`select='${shows}'`] : []),
    draw,
    `setpts=PTS-${before}/(${format.fps}*TB)`,
    `fps=${format.fps}`,
  ];
}

/** Gives frames the times of those of a scene, from one of them on. */
export function timesFrom(frame: number, { fps }: Pick<Format, 'fps'>): string {
  return `setpts=(N+${frame})/(${fps}*TB)`;
}

/** Tells ffmpeg of the first frame, the one after the last, and those between in which captions may change; undefined where these are too many to be told. */
function shownAnew({ captions, style, format, before, frames }: DrawnStill): string | undefined {
  const changing = changingFrames(captions, { style, format });
  const terms = [[0, 0], [frames, frames], ...changing.map((span) => span.map((frame) => frame - before))];
  const groups = inGroups([...new Set(terms.map(([first, last]) => `between(n,${first},${last})`))], MOST_TERMS);
  return groups.length > MOST_TERMS ? undefined : groups.map((group) => `(${group.join('+')})`).join('+');
}
