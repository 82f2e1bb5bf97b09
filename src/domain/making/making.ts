import type { Order } from '../film/order';
import type { Script } from '../film/script';
import type { StepLife } from './step-life';

/** A scene by its number in the script, which it keeps for good; `revision` is 1 until a person changes the scene. */
export interface SceneState {
  id: number;
  revision: number;
}

/** Who is asked for a step: the provider that the order chose, or the one that takes over. */
export type Who = 'chosen' | 'fallback';

/** An artifact that was found missing or damaged: how often it was made again, and the steps that made it. */
export interface LostBefore {
  times: number;
  makers: string[];
}

/**
 * The state of a film in the making, in plain JSON. `steps` are those that were asked for, by their ids; `scenes` are in the
 * order of the film, and none until there is a script. `warnings` are sentences on what went wrong and was mended.
 */
export interface Making {
  order: Order;
  scenes: SceneState[];
  steps: { [stepId: string]: StepLife };
  warnings: string[];
  /** The narrators that could not even bear one voice at a time. */
  narratorsDown?: Who[];
  /** By the keys of the artifacts. */
  lost?: { [key: string]: LostBefore };
}

/** What a film in the making is when it has just been ordered. */
export function newMaking(order: Order): Making {
  const making = { order, scenes: [], steps: {}, warnings: [] };
  return order.script ? withScenes(making, order.script) : making;
}

/** The script of a film: that of its order, or the one that was written for it; undefined until then. */
export function scriptOf({ order, steps }: Making): Script | undefined {
  return order.script ?? (steps['script']?.made as Script | undefined);
}

/** The same film with a scene for each of the script's. */
export function withScenes(making: Making, { scenes }: Script): Making {
  return { ...making, scenes: scenes.map((_scene, index) => ({ id: index + 1, revision: 1 })) };
}

/** The same film with a step's life changed. */
export function withLife(making: Making, stepId: string, life: StepLife): Making {
  return { ...making, steps: { ...making.steps, [stepId]: life } };
}

/** The same film with a warning, unless it was told before. */
export function withWarning(making: Making, sentence: string): Making {
  if (making.warnings.includes(sentence)) return making;
  return { ...making, warnings: [...making.warnings, sentence] };
}
