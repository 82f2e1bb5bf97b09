import type { FilmProgress, StepProgress } from './progress';

/**
 * About how long a film will still take at a moment (milliseconds since 1970), its merge included, in milliseconds; undefined
 * until one clip has been made, and one picture while there are pictures to be made, for nothing is known before. As many go on
 * at once as have been seen to.
 */
export function remainingMs({ scenes, merge }: FilmProgress, nowMs: number): number | undefined {
  if (merge.state === 'done') return 0;
  const pictures = scenes.map((scene) => scene.illustration);
  const clips = scenes.map((scene) => scene.clip);
  const clipMs = meanMs(clips);
  // Joining copies the pictures: a fifth of a clip's time for each clip was seen to be about right.
  const mergeMs = mergeLeftMs(merge, nowMs, clipMs === undefined ? undefined : (clips.length * clipMs) / 5);
  if (clips.length > 0 && left(clips) === 0) return mergeMs;
  const pictureMs = left(pictures) > 0 ? meanMs(pictures) : 0;
  if (pictureMs === undefined || clipMs === undefined || mergeMs === undefined) return undefined;
  const picturesLeftMs = (left(pictures) * pictureMs) / mostAtOnce(pictures) + (left(clips) > 0 ? clipMs : 0);
  const clipsLeftMs = (left(clips) * clipMs) / mostAtOnce(clips);
  return Math.max(picturesLeftMs, clipsLeftMs) + mergeMs;
}

/** What is left of a merge: by what it has done since it runs, else by how long it should take. */
function mergeLeftMs({ work }: StepProgress, nowMs: number, wholeMs: number | undefined): number | undefined {
  if (work?.state !== 'running') return wholeMs;
  const sinceMs = nowMs - work.sinceMs;
  const { done = 0, total = 0 } = work.frames ?? {};
  if (done > 0) return (sinceMs * Math.max(0, total - done)) / done;
  return wholeMs === undefined ? undefined : Math.max(0, wholeMs - sinceMs);
}

const left = (steps: StepProgress[]) => steps.filter((step) => step.state !== 'done').length;

/** What the store had took no time, and tells nothing of how long the others will take. */
const made = (steps: StepProgress[]) => steps.flatMap(({ times }) => (times && !times.reused ? [times] : []));

function meanMs(steps: StepProgress[]): number | undefined {
  const took = made(steps).map(({ startedAtMs, endedAtMs }) => endedAtMs - startedAtMs);
  return took.length > 0 ? took.reduce((sum, ms) => sum + ms, 0) / took.length : undefined;
}

/** How many of the steps have been seen to run at the same time. */
function mostAtOnce(steps: StepProgress[]): number {
  const running = steps.filter(({ work }) => work?.state === 'running').length;
  const together = made(steps).map(({ startedAtMs }) => {
    return made(steps).filter((other) => other.startedAtMs <= startedAtMs && startedAtMs < other.endedAtMs).length;
  });
  return Math.max(1, running, ...together);
}
