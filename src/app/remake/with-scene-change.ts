import type { SceneChange } from '../../domain/film/change/scene-change';
import type { SceneWishes } from '../../domain/film/change/scene-wishes';
import type { Order } from '../../domain/film/order/order';
import type { Scene } from '../../domain/film/script/script';
import { InputError } from '../input-error';

/** An order whose script is there, with a scene of it changed, by its place in the film. Refuses a scene that there is none of. */
export function withSceneChange(order: Order, scene: number, change: SceneChange): Order {
  const { script, wishes = {} } = order;
  const before = script?.scenes[scene - 1];
  if (!script || !before) {
    throw new InputError(`There is no scene ${scene} in this film: it has ${script?.scenes.length ?? 0}.`);
  }
  refuseTake(scene, wishes[scene] ?? {}, change);
  const wished = changedWishes(wishes[scene] ?? {}, change);
  const { [scene]: _before, ...others } = wishes;
  const all = Object.keys(wished).length > 0 ? { ...others, [scene]: wished } : others;
  const { wishes: _wishes, ...rest } = order;
  return {
    ...rest,
    script: { ...script, scenes: script.scenes.with(scene - 1, changedWords(before, change)) },
    ...(Object.keys(all).length > 0 && { wishes: all }),
  };
}

/** Another take is of what Storyreel makes, and an earlier one is one that was made. */
function refuseTake(scene: number, { takes, own }: SceneWishes, { take }: SceneChange): void {
  if (!take) return;
  const now = takes?.[take.of] ?? 1;
  if (own?.[take.of]) {
    throw new InputError(`The ${take.of} of scene ${scene} is your own, and has no other takes: bring another one.`);
  }
  if (take.take !== 'new' && take.take > now) {
    throw new InputError(
      `Scene ${scene} has no take ${take.take} of its ${take.of}: it has take ${now}, and "new" makes another one.`,
    );
  }
}

/** Who says what is told of the words that were. */
function changedWords({ text, imagePrompt, parts, ...rest }: Scene, change: SceneChange): Scene {
  const isOther = change.text !== undefined && change.text !== text;
  return {
    ...rest,
    text: change.text ?? text,
    imagePrompt: change.imagePrompt ?? imagePrompt,
    ...(parts && !isOther && { parts }),
  };
}

/** What is changed of a part is made by whoever makes such parts, the first take of it; and not the person's own any more. */
function changedWishes(wishes: SceneWishes, { text, imagePrompt, voice, take, own }: SceneChange): SceneWishes {
  const isNewVoice = text !== undefined || voice !== undefined || own?.voice !== undefined;
  const isNewPicture = imagePrompt !== undefined || own?.picture !== undefined;
  const takes = {
    ...kept('voice', isNewVoice ? undefined : wishes.takes?.voice),
    ...kept('picture', isNewPicture ? undefined : wishes.takes?.picture),
    ...(take && { [take.of]: take.take === 'new' ? (wishes.takes?.[take.of] ?? 1) + 1 : take.take }),
  };
  // The first take is what is made where nobody asks for one: the same film has one order.
  const other = Object.fromEntries(Object.entries(takes).filter(([, number]) => number !== 1));
  const owned = {
    ...kept('voice', own?.voice ?? (isNewVoice ? undefined : wishes.own?.voice)),
    ...kept('picture', own?.picture ?? (isNewPicture ? undefined : wishes.own?.picture)),
  };
  const speaks = voice ?? wishes.voice;
  return {
    ...(speaks && { voice: speaks }),
    ...(Object.keys(other).length > 0 && { takes: other }),
    ...(Object.keys(owned).length > 0 && { own: owned }),
  };
}

function kept<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}
