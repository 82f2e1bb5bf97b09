import { FORMATS } from '../domain/format';
import type { MadeScene, Manifest } from '../domain/manifest';
import type { Order } from '../domain/order';
import type { SceneProgress } from '../domain/progress';
import { longestTextFirst } from '../domain/schedule';
import type { Scene } from '../domain/script';
import { FILM, SCRIPT, sceneStepName, type SceneStep } from '../domain/step-name';
import { allDone } from './all-done';
import { allScenes } from './all-scenes';
import { ask } from './proxies';
import { takeTurns } from './take-turns';
import { trackProgress } from './track-progress';

/**
 * Makes a film of a story: all voices at once, the pictures one after another (unless the order has more
 * in flight), each clip as soon as its voice and
 * picture are there, then the clips merged.
 */
export async function makeFilm(order: Order): Promise<Manifest> {
  const { story, language, voice, verbatim, scriptwriter, narrator, illustrator } = order;
  const format = FORMATS[order.format];
  const { progress, planScenes, follow } = trackProgress(story.title);
  const inTurn = takeTurns(order.imagesInFlight ?? 1);

  const write = () => ask('writeScript', SCRIPT, { story, language, verbatim, scriptwriter });
  const script = order.script ?? (await follow(progress.script, write()));
  planScenes(script);

  const makeScene = async (index: number): Promise<MadeScene> => {
    const scene = script.scenes[index] as Scene;
    const steps = progress.scenes[index] as SceneProgress;
    const { text, imagePrompt: prompt } = scene;
    const name = (step: SceneStep) => sceneStepName(step, index, script.scenes.length);
    const narrate = () => ask('narrateScene', name('voice'), { text, language, voice, narrator });
    const illustrate = () => ask('illustrateScene', name('picture'), { prompt, format, illustrator });

    const [narration, illustration] = await allDone(
      follow(steps.narration, narrate()),
      inTurn(() => follow(steps.illustration, illustrate())),
    );
    const clip = await follow(steps.clip, ask('renderClip', name('clip'), { narration, illustration, format }));
    return { ...scene, narration, illustration, clip };
  };

  // Begun in one order, told in the other: by index.
  const begun = new Map(longestTextFirst(script.scenes).map((index) => [index, makeScene(index)]));
  const scenes = await allScenes(script.scenes.map((_scene, index) => begun.get(index) as Promise<MadeScene>));
  const clips = scenes.map(({ clip, narration }) => ({ clip, narration }));
  const film = await follow(progress.merge, ask('mergeClips', FILM, { title: script.title, format, scenes: clips }));

  return { order, script: { title: script.title }, scenes, film, steps: progress };
}
