import type { FilmProgress, StepProgress } from '../../domain/progress';

/**
 * About how long a film will still take, in milliseconds; undefined until one picture and one clip are done, for nothing
 * is known before. Pictures come one after another; clips as many at once as have been seen to be.
 */
export function remainingMs({ scenes, merge }: FilmProgress): number | undefined {
  if (merge.state === 'done') return 0;
  const pictures = scenes.map((scene) => scene.illustration);
  const clips = scenes.map((scene) => scene.clip);
  const pictureMs = meanMs(pictures);
  const clipMs = meanMs(clips);
  if (pictureMs === undefined || clipMs === undefined) return undefined;
  const picturesLeftMs = left(pictures) * pictureMs + (left(clips) > 0 ? clipMs : 0);
  const clipsLeftMs = (left(clips) * clipMs) / mostAtOnce(clips);
  // Joining copies the pictures: a fifth of a clip's time for each clip was seen to be about right.
  return Math.max(picturesLeftMs, clipsLeftMs) + (clips.length * clipMs) / 5;
}

const left = (steps: StepProgress[]) => steps.filter((step) => step.state !== 'done').length;

function meanMs(steps: StepProgress[]): number | undefined {
  const took = steps.flatMap(({ times }) => (times ? [times.endedAtMs - times.startedAtMs] : []));
  return took.length > 0 ? took.reduce((sum, ms) => sum + ms, 0) / took.length : undefined;
}

/** How many of the steps have been seen to run at the same time. */
function mostAtOnce(steps: StepProgress[]): number {
  const running = steps.filter(({ work }) => work?.state === 'running').length;
  const done = steps.flatMap(({ times }) => (times ? [times] : []));
  const together = done.map(({ startedAtMs }) => {
    return done.filter((other) => other.startedAtMs <= startedAtMs && startedAtMs < other.endedAtMs).length;
  });
  return Math.max(1, running, ...together);
}
