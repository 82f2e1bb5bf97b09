import type { SceneChange } from '../../film/change/scene-change';
import type { Review, Reviewed } from '../../film/order/review';
import type { Scene } from '../../film/script/script';
import type { Purse } from '../../purse/purse';
import type { Waiting } from '../board/waiting';

/** Who asks for a change: a name, as it is told to others. */
export interface Who {
  who: string;
}

export interface OfScene extends Who {
  scene: number;
}

/** Of the scenes with these numbers, or of all; refused where they are not as the person saw them, whose word for that `seen` is (`seenOf`). */
export interface Approve extends Who {
  what: Reviewed;
  scenes?: number[];
  seen?: string;
}

/** `revision` is the one that the change was made on. */
export interface ReviseScene extends OfScene {
  revision: number;
  change: SceneChange;
}

/** All scenes that the film is to have, in their order: those that are there by their numbers, new ones by their words. */
export interface ReviseScript extends Who {
  revision: number;
  title?: string;
  scenes: ({ id: number } | Scene)[];
}

/** What is left out stays; `attentionTimeoutMs` counts for scenes that need attention from then on, and those that do already. */
export interface SetTerms extends Who {
  purse?: Purse;
  attentionTimeoutMs?: number;
  review?: Review;
}

/** What the film waits for now, if it does. */
export interface Approved {
  waitsFor?: Waiting;
}

/**
 * What a change has led to: the scene's revision, and what is made again, by the titles of the steps. It costs at most
 * `mostMicroUsd`, in millionths of a US dollar, which is missing where nobody has told the prices: it is for so many `pictures`, and
 * so many `characters` of text to be spoken. What the store has costs nothing.
 */
export interface Revised {
  revision: number;
  again: string[];
  mostMicroUsd?: number;
  pictures: number;
  characters: number;
}

export type RevisionPlan = Revised | { refused: string };

/** `ids` are those of the scenes, in their order. */
export interface ScriptRevised {
  revision: number;
  ids: number[];
}
