import { setTimeout as pause } from 'node:timers/promises';
import { MOST_RENDER_FAILURES } from '../../src/activities/rendering/rendering';
import { askedMerge } from '../../src/activities/merge/asked-merge';
import { runStep } from '../../src/activities/step/run-step';
import type { Activities } from '../../src/contract/activities';
import type { Recipe } from '../../src/domain/film/recipe';
import type { ArtifactStore } from '../../src/store/artifact-store';

/** How long a clip and the merge are waited for, in real milliseconds; the merge's time is that of the sound too. */
export interface WaitingRenders {
  clipMs: number;
  mergeMs: number;
}

const WAITING = { provider: 'bench', model: 'waits', settings: {}, version: '1', take: 1 };

/** Activities that take a given time in place of ffmpeg's; all else about them is as in life, what they keep included. */
export function waitingRenders(
  store: ArtifactStore,
  { clipMs, mergeMs }: WaitingRenders,
): Pick<Activities, 'renderClip' | 'mixSound' | 'mergeClips'> {
  const nothing = Buffer.from('nothing');
  return {
    renderClip({ narration, illustration }) {
      const inputs = { audio: narration.audio.sha256, image: illustration.image.sha256 };
      const recipe: Recipe = { step: 'renderClip', inputs, ...WAITING };
      return runStep(store, recipe, MOST_RENDER_FAILURES, async ({ spend, keepBytes, signal }) => {
        await spend('ffmpegMs', () => pause(clipMs, undefined, { signal }));
        return { video: await keepBytes('video/mp4', nothing), frames: 30 };
      });
    },
    mixSound({ narrations }) {
      const recipe: Recipe = {
        step: 'mixSound',
        inputs: { audio: narrations.map(({ audio }) => audio.sha256) },
        ...WAITING,
      };
      return runStep(store, recipe, MOST_RENDER_FAILURES, async ({ keepBytes }) => ({
        audio: await keepBytes('audio/mp4', nothing),
      }));
    },
    mergeClips(input) {
      const { title, pieces } = askedMerge(input);
      const inputs = { title, pieces: pieces.map(({ video }) => video.key) };
      const recipe: Recipe = { step: 'mergeClips', inputs, ...WAITING };
      return runStep(store, recipe, MOST_RENDER_FAILURES, async ({ spend, keepBytes, signal }) => {
        await spend('ffmpegMs', () => pause(mergeMs, undefined, { signal }));
        const video = await keepBytes('video/mp4', nothing);
        const subtitles = await keepBytes('application/x-subrip', nothing);
        return { video, subtitles, frames: 30 * pieces.length, durationMs: 1000 * pieces.length };
      });
    },
  };
}
