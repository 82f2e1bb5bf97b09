import type { Order } from '../film/order/order';
import type { Approval } from '../film/change/approval';
import type { Revision, ScriptRevision } from '../film/change/revision';
import type { Reference } from '../film/reference';
import type { Script } from '../film/script/script';
import type { Asking } from '../progress/progress';
import { readStepId, type SceneStep } from '../progress/step-id';
import type { Drawn, Spoken } from '../film/change/made-of';
import type { StepLife } from './steps/step-life';

/** The lives of the steps that were asked for, by their ids. */
export interface Steps {
  [stepId: string]: StepLife;
}

/**
 * A scene by its number in the script, which it keeps for good, with its steps of all revisions; `revision` is 1 until a person
 * changes the scene. `parts` are the revisions that its parts are of, 1 when missing: a voice or picture is of the one at which what it
 * is made of changed, which `spoken` and `drawn` keep by that revision.
 */
export interface SceneState {
  id: number;
  revision: number;
  steps: Steps;
  parts?: { [part in SceneStep]?: number };
  spoken?: { [revision: string]: Spoken };
  drawn?: { [revision: string]: Drawn };
  isSkipped?: true;
  approved?: Approval[];
}

/** Who is asked for a step: the provider that the order chose, or the one that takes over. */
export type DoneBy = 'chosen' | 'fallback';

/**
 * The state of a film in the making, in plain JSON. `scenes` are in the order of the film, and none until there is a script;
 * `steps` are those of no scene. `warnings` are sentences on what went wrong and was mended.
 */
export interface Making {
  order: Order;
  scenes: SceneState[];
  steps: Steps;
  warnings: string[];
  /** Whether its sound is mixed by a step of its own; films that were begun before there was one have it mixed by the merge. */
  mixesSound?: true;
  /** The narrators that could not even bear one voice at a time. */
  narratorsDown?: DoneBy[];
  /** What characters are to look like in pictures that are still to be drawn. */
  pins?: Reference[];
  /** How often an artifact was missing or damaged, by its key. */
  lost?: { [key: string]: number };
  /** When steps were under way that failed, or made what was lost; the longest such times. */
  cameToNothing?: Asking[];
  /** What persons have changed of its scenes, and of its script. */
  revisions?: Revision[];
  scriptRevision?: ScriptRevision;
  /** The reviews that are over. */
  passed?: Approval[];
  /** Since when it waits for a person, in milliseconds since 1970: for a review, or for a scene by its number. */
  waits?: { [what: string]: number };
  pausedAtMs?: number;
  /** A wait was over: nothing more is begun. */
  gaveUp?: true;
  /** What changes were answered with, by their ids, the latest last: given twice, a change is made once. */
  answers?: { changeId: string; answer: unknown }[];
}

/** The script of a film: that of its order, or the one that was written for it, as it was before any change; undefined until then. */
export function scriptOf({ order, steps }: Making): Script | undefined {
  return order.script ?? (steps['script']?.made as Script | undefined);
}

/** The life of a step of the film or of a scene; undefined when it was never asked for. */
export function lifeOf(making: Making, stepId: string): StepLife | undefined {
  return (making.scenes[sceneIndexOf(making, stepId)] ?? making).steps[stepId];
}

/** The same film with a step's life changed. */
export function withLife(making: Making, stepId: string, life: StepLife): Making {
  const index = sceneIndexOf(making, stepId);
  const scene = making.scenes[index];
  if (!scene) return { ...making, steps: { ...making.steps, [stepId]: life } };
  const changed = { ...scene, steps: { ...scene.steps, [stepId]: life } };
  return { ...making, scenes: making.scenes.with(index, changed) };
}

/** The same film without a step's life, as if it had never been asked for. */
export function withoutLife(making: Making, stepId: string): Making {
  const without = <T extends { steps: Steps }>(owner: T): T => {
    const { [stepId]: _life, ...steps } = owner.steps;
    return { ...owner, steps };
  };
  const index = sceneIndexOf(making, stepId);
  const scene = making.scenes[index];
  return scene ? { ...making, scenes: making.scenes.with(index, without(scene)) } : without(making);
}

/** Where the scene is whose step this is; -1 of a step of no scene. */
function sceneIndexOf({ scenes }: Making, stepId: string): number {
  const id = readStepId(stepId)?.scene;
  return scenes.findIndex((scene) => scene.id === id);
}

/** More than a person reads; and what a film keeps is bounded. */
const MOST_WARNINGS = 50;

/** The same film with a warning, unless it was told before. */
export function withWarning(making: Making, sentence: string): Making {
  const { warnings } = making;
  const told = warnings.length < MOST_WARNINGS ? sentence : 'More went wrong and was mended than is told here.';
  return warnings.includes(sentence) || warnings.includes(told) ? making : { ...making, warnings: [...warnings, told] };
}
