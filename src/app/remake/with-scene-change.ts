import { canonicalJson } from '../../domain/film/canonical-json';
import type { SceneTakes } from '../../domain/film/change/made-of';
import type { SceneChange } from '../../domain/film/change/scene-change';
import type { Order } from '../../domain/film/order/order';
import { sceneAlone } from '../../domain/film/script/scene-alone';
import { changedDrawn, changedSpoken } from '../../domain/making/change/changed-inputs';
import type { SceneState } from '../../domain/making/making';
import { newMaking } from '../../domain/making/new-making';
import { drawnOf, spokenOf } from '../../domain/making/scene/inputs';
import { wishesOf } from '../../domain/making/scene/wishes-of';
import { InputError } from '../input-error';

/**
 * An order whose script is there, with a scene of it changed, by its place in the film, as it would be changed in the making. `takes` are
 * those that the scene has had. Refuses a scene, and a take, that there is none of.
 */
export function withSceneChange(order: Order, scene: number, change: SceneChange, takes: SceneTakes = {}): Order {
  const { script, wishes = {} } = order;
  if (!script?.scenes[scene - 1]) {
    throw new InputError(`There is no scene ${scene} in this film: it has ${script?.scenes.length ?? 0}.`);
  }
  const making = newMaking(order);
  const asOrdered: SceneState = { id: scene, revision: 1, steps: {} };
  const voices = takes.voice ?? [spokenOf(making, asOrdered)];
  const pictures = takes.picture ?? [drawnOf(making, asOrdered)];
  const of = change.take?.of;
  if (of) refuseTake(order, scene, change, of === 'voice' ? voices : pictures);

  const state: SceneState = {
    ...asOrdered,
    parts: {
      voice: whichOf(voices, spokenOf(making, asOrdered)),
      picture: whichOf(pictures, drawnOf(making, asOrdered)),
    },
    spoken: byRevision(voices),
    drawn: byRevision(pictures),
  };
  const voice = changedSpoken(making, state, change) ?? state.parts?.voice;
  const picture = changedDrawn(making, state, change) ?? state.parts?.picture;
  const spoken = typeof voice === 'object' ? voice : spokenOf(making, state, voice);
  const drawn = typeof picture === 'object' ? picture : drawnOf(making, state, picture);

  const wished = wishesOf(spoken, drawn);
  const { [scene]: _before, ...others } = wishes;
  const all = wished ? { ...others, [scene]: wished } : others;
  const { wishes: _wishes, ...rest } = order;
  return {
    ...rest,
    script: { ...script, scenes: script.scenes.with(scene - 1, sceneAlone({ ...spoken, ...drawn })) },
    ...(Object.keys(all).length > 0 && { wishes: all }),
  };
}

/** Another take is of what Storyreel makes, and an earlier one is one that the film has had. */
function refuseTake({ wishes, revises }: Order, scene: number, { take }: SceneChange, takes: readonly object[]): void {
  if (take?.take === 'new' && wishes?.[scene]?.own?.[take.of]) {
    throw new InputError(`The ${take.of} of scene ${scene} is your own, and has no other takes: bring another one.`);
  }
  if (!take || take.take === 'new' || take.take <= takes.length) return;
  throw new InputError(
    `Scene ${scene} has no take ${take.take} of its ${take.of}: it has had ${takes.length} in ${revises ?? 'this film'}, and "new" makes another one.`,
  );
}

/** The take that a scene has in the film, from 1. */
function whichOf(takes: readonly object[], now: object): number {
  return takes.findIndex((take) => canonicalJson(take) === canonicalJson(now)) + 1;
}

function byRevision<Inputs>(takes: readonly Inputs[]): { [revision: string]: Inputs } {
  return Object.fromEntries(takes.map((take, index) => [index + 1, take]));
}
