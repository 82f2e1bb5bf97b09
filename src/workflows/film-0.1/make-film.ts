import { FORMATS } from '../../domain/format';
import type { MadeScene, Manifest } from '../../domain/film/manifest';
import { longestTextFirst } from '../../domain/schedule/longest-text-first';
import { FILM } from '../../domain/progress/step-name';
import { allScenes } from './all-scenes';
import { checkPurse } from './check-purse';
import { remakeLost } from './remake-lost';
import { sceneMaker } from './scene-maker';
import { scriptOf } from './script-of';
import { takeSteps, type FilmInput } from './take-steps';
import { trackProgress } from './track-progress';

/**
 * Makes a film of a story: all voices at once, the pictures one after another (unless the order has more in flight), each
 * clip as soon as its voice and picture are there, then the clips merged.
 */
export async function makeFilm(input: FilmInput): Promise<Manifest> {
  const { soFar, ...order } = input;
  const tracker = trackProgress(order.story.title, soFar?.progress);
  const { progress } = tracker;
  const steps = takeSteps(tracker, input);
  const remakingLost = remakeLost(steps, tracker);

  return steps.untilDone(async () => {
    checkPurse(order);
    const script = await scriptOf(order, steps, tracker);
    checkPurse(order, script, progress.script.times?.costMicroUsd);
    tracker.planScenes(script);
    const makeScene = sceneMaker(order, script, tracker, steps);

    return remakingLost(async () => {
      // Begun in one order, told in the other: by index.
      const inOrder = longestTextFirst(script.scenes);
      const begun = new Map(inOrder.map((index) => [index, remakingLost(() => makeScene(index))]));
      const scenes = await allScenes(script.scenes.map((_scene, index) => begun.get(index) as Promise<MadeScene>));
      const clips = scenes.map(({ clip, narration }) => ({ clip, narration }));
      const { scenes: _scenes, ...about } = script;
      const request = { title: script.title, format: FORMATS[order.format], scenes: clips };
      const film = await steps.take('mergeClips', FILM, progress.merge, request);
      return { order, script: about, scenes, film, steps: progress };
    });
  });
}
