import type { Drawn, Spoken } from '../../film/change/made-of';
import type { SceneWishes } from '../../film/change/scene-wishes';

/** What is wished for a scene besides its words that is made of this; undefined where nothing is. */
export function wishesOf(spoken: Spoken, drawn: Drawn): SceneWishes | undefined {
  // The first take is what is made where nobody asks for one: the same film has one order.
  const takes = { ...kept('voice', other(spoken.take)), ...kept('picture', other(drawn.take)) };
  const own = { ...kept('voice', spoken.own), ...kept('picture', drawn.own) };
  const wishes: SceneWishes = {
    ...kept('voice', spoken.timbre),
    ...(Object.keys(takes).length > 0 && { takes }),
    ...(Object.keys(own).length > 0 && { own }),
  };
  return Object.keys(wishes).length > 0 ? wishes : undefined;
}

function other(take: number | undefined): number | undefined {
  return take === 1 ? undefined : take;
}

function kept<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}
