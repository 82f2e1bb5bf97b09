import type { Revision } from '../../film/change/revision';
import type { Making, SceneState } from '../making';
import { changedDrawn, changedSpoken } from './changed-inputs';
import { withDependents } from './dependents';

/**
 * The same film with a scene changed: what is made of what has changed is wanted again, and nothing else. What is under way lands under
 * the revision that asked for it. A film without the scene stays as it is.
 */
export function withRevision(making: Making, revision: Revision): Making {
  const index = making.scenes.findIndex(({ id }) => id === revision.scene);
  const scene = making.scenes[index];
  if (!scene) return making;
  const scenes = making.scenes.with(index, changedScene(making, scene, revision));
  const changed = { ...making, scenes, revisions: [...(making.revisions ?? []), revision] };
  return withDependents(making, changed);
}

function changedScene(making: Making, scene: SceneState, { revision, change }: Revision): SceneState {
  const voice = changedSpoken(making, scene, change);
  const picture = changedDrawn(making, scene, change);
  // What is made of something else is of this revision; an earlier take is of the one that it was made for.
  const parts = {
    ...scene.parts,
    ...(voice !== undefined && { voice: typeof voice === 'object' ? revision : voice }),
    ...(picture !== undefined && { picture: typeof picture === 'object' ? revision : picture }),
    ...((voice !== undefined || picture !== undefined) && { clip: revision }),
  };
  const { isSkipped, approved, ...kept } = scene;
  const skipped = change.skip ?? isSkipped;
  const still = approved?.filter(({ what }) => what === 'voices' && voice === undefined);
  return {
    ...kept,
    revision,
    ...(Object.keys(parts).length > 0 && { parts }),
    ...(typeof voice === 'object' && { spoken: { ...scene.spoken, [revision]: voice } }),
    ...(typeof picture === 'object' && { drawn: { ...scene.drawn, [revision]: picture } }),
    ...(skipped && { isSkipped: true as const }),
    ...(still && still.length > 0 && { approved: still }),
  };
}
