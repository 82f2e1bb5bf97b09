import type { MadeScene, Manifest } from '../../film/manifest';
import { costOf } from '../../purse/cost';
import { newSceneProgress, type SceneProgress } from '../../progress/progress';
import type { Board, BoardScene } from './board';

/** The board of a film that is made, as its manifest tells of it: without the takes that are not in the film. */
export function boardOfManifest(manifest: Manifest): Board {
  const { order, script, scenes, skipped = [], steps, revisions = [], scriptRevision } = manifest;
  const shown = steps.scenes.filter(({ isSkipped }) => !isSkipped);
  const made = scenes.map((scene, index) => madeScene(scene, index, shown[index]));
  const all = [...made, ...skipped.map((scene) => skippedScene(scene, made.length))];
  return {
    title: script.title || order.story.title,
    stage: 'made',
    isPaused: false,
    costMicroUsd: costOf(steps)?.paidMicroUsd ?? 0,
    scriptRevision: scriptRevision?.revision ?? 1,
    sceneCount: all.length,
    from: 0,
    scenes: all,
    revisions: revisions.length,
  };
}

function madeScene(scene: MadeScene, index: number, progress = newSceneProgress(scene.text)): BoardScene {
  const { text, imagePrompt, characters, parts, id = index + 1, revision = 1, approved } = scene;
  const { narration, illustration, clip } = progress;
  return {
    scene: id,
    position: index + 1,
    revision,
    text,
    imagePrompt,
    ...(characters && { characters }),
    ...(parts && { parts }),
    is: 'made',
    voice: { step: narration, artifact: scene.narration.audio, revision: progress.revisions?.voice ?? 1 },
    picture: { step: illustration, artifact: scene.illustration.image, revision: progress.revisions?.picture ?? 1 },
    clip: { step: clip, artifact: scene.clip.video, revision: progress.revisions?.clip ?? 1 },
    ...(approved && { approved }),
    takes: [],
    costMicroUsd: costIn(progress),
  };
}

/** What was made for it is not told. */
function skippedScene({ id, text, imagePrompt }: { id: number; text: string; imagePrompt: string }, position: number) {
  const part = { step: { state: 'pending' as const }, revision: 1 };
  return {
    scene: id,
    position,
    revision: 1,
    text,
    imagePrompt,
    is: 'skipped' as const,
    voice: part,
    picture: part,
    clip: part,
    takes: [],
    costMicroUsd: 0,
  };
}

function costIn({ narration, illustration, clip }: SceneProgress): number {
  return [narration, illustration, clip].reduce((sum, { times }) => sum + (times?.costMicroUsd ?? 0), 0);
}
