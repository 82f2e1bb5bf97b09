import type { SceneChange } from '../../film/change/scene-change';
import { jsonBytes } from '../../film/order/order-problems/json-bytes';
import { MOST_REVISIONS, MOST_STATE_BYTES, STATE_BYTES_PER_SCENE } from '../../bounds';
import { lifeOf, scriptOf, type Making, type SceneState } from '../making';
import { partId, sceneStatus } from '../parts/scene-parts';
import { drawnOf, spokenOf } from '../scene/inputs';
import { shownPartsOf, shownScenesOf } from '../parts/shown-parts';
import { changedDrawn, changedSpoken } from './changed-inputs';
import { closedSentence } from './closed';
import { outstandingIn, overPurseSentence } from './expected-cost';
import { takesOf } from './takes';

/** Why a scene with this number cannot be changed, in a sentence; undefined when it can. */
export function sceneRefusal(making: Making, id: number): string | undefined {
  if (!scriptOf(making)) return 'The film has no script yet, and so no scenes: wait until it is written.';
  const closed = closedSentence(making);
  if (closed !== undefined) return closed;
  if (making.scenes.some((scene) => scene.id === id)) return undefined;
  const ids = making.scenes.map((scene) => scene.id).join(', ');
  return `The film has no scene ${id}. It has ${ids}.`;
}

/** Why a change of a scene, which was made on a revision of it, does not make sense; undefined when it does. */
export function changeRefusal(
  making: Making,
  id: number,
  { revision, change }: { revision: number; change: SceneChange },
): string | undefined {
  const scene = making.scenes.find((each) => each.id === id) as SceneState;
  if (scene.revision !== revision) {
    return (
      `Scene ${id} is at revision ${scene.revision}, and this change was made on revision ${revision}: ` +
      'somebody has changed it meanwhile. Look at it again.'
    );
  }
  const clash = clashIn(making, scene, change);
  if (clash !== undefined) return clash;
  const isSkip = change.skip !== undefined && change.skip !== (scene.isSkipped ?? false);
  const isOther = [changedSpoken, changedDrawn].some((changed) => changed(making, scene, change) !== undefined);
  return isSkip || isOther ? undefined : `This changes nothing of scene ${id}.`;
}

/** Why a film cannot be as it would be after a change; undefined when it can. */
export function outcomeRefusal(making: Making, changed: Making): string | undefined {
  if (shownScenesOf(changed).length === 0) return 'A film needs a scene: this is the last one that it has.';
  const unmade = shownPartsOf(changed).filter((parts) => sceneStatus(parts) !== 'made').length;
  const isTooLarge = jsonBytes(changed) + unmade * STATE_BYTES_PER_SCENE > MOST_STATE_BYTES;
  if (isTooLarge || (changed.revisions?.length ?? 0) > MOST_REVISIONS) {
    return 'The film was changed as often as one film can be: let it be made, and make another one of it with "storyreel remake".';
  }
  // What makes it no dearer may be changed, whatever it costs already.
  const most = mostOf(changed);
  return most > mostOf(making) || most === Infinity ? overPurseSentence(changed) : undefined;
}

function mostOf(making: Making): number {
  return outstandingIn(making).mostMicroUsd ?? Infinity;
}

function clashIn(making: Making, scene: SceneState, change: SceneChange): string | undefined {
  const { text, imagePrompt, voice, take, own } = change;
  const of = take?.of;
  const isOfVoice = text !== undefined || voice !== undefined || own?.voice !== undefined;
  const isOfPicture = imagePrompt !== undefined || own?.picture !== undefined;
  if ((of === 'voice' && isOfVoice) || (of === 'picture' && isOfPicture)) {
    return `Another take is of the same ${of}: change what it is made of, or ask for another take, and not both.`;
  }
  if (own?.voice && voice) return 'A voice of your own is nobody else’s: bring it, or choose who speaks, and not both.';
  if (!take || !of) return undefined;
  const isOwn = of === 'voice' ? spokenOf(making, scene).own : drawnOf(making, scene).own;
  if (take.take === 'new') {
    const todo =
      of === 'voice'
        ? 'bring another one, or change its text or who speaks'
        : 'bring another one, or give it an image prompt';
    return isOwn ? `The ${of} of scene ${scene.id} is your own, and has no other takes: ${todo}.` : undefined;
  }
  const revision = takesOf(scene, of)[take.take - 1];
  const id = partId(of, { id: scene.id, parts: { [of]: revision ?? 0 } });
  if (revision !== undefined && lifeOf(making, id)?.is === 'made') return undefined;
  return `Scene ${scene.id} has no take ${take.take} of its ${of} that is made: "storyreel storyboard" shows those that there are.`;
}
