import type { Scene } from '../domain/film/script/script';
import type { Revision, ScriptRevision } from '../domain/film/change/revision';
import type { SceneChange } from '../domain/film/change/scene-change';
import type { Review, Reviewed } from '../domain/film/order/review';
import type { Waiting } from '../domain/making/board/waiting';
import type { Purse } from '../domain/purse/purse';

/**
 * How a person stays in charge of a film in the making: the updates and queries of `makeFilm`. An update that the film refuses is a
 * failure of the type `ChangeRefused` with the reason in a sentence, and has changed nothing. The id of an update is the id of the
 * change: the same one given twice is made once, and answered as before.
 */
export const REVIEW = {
  /** `(input: Approve) => Approved`. */
  approve: 'approve',
  /** `(input: ReviseScene) => Revised`. */
  reviseScene: 'reviseScene',
  /** `(input: ReviseScript) => ScriptRevised`, only while the script is under review. */
  reviseScript: 'reviseScript',
  /** `(input: OfScene) => Revised`: what has failed of the scene is asked for again; one that was skipped is taken in again. */
  retryScene: 'retryScene',
  /** `(input: OfScene) => Revised`: the film is made without the scene. */
  skipScene: 'skipScene',
  /** `(input: Who) => Approved`: nothing more is begun until `resume`. */
  pause: 'pause',
  resume: 'resume',
  /** `(input: SetTerms) => Approved`. */
  setTerms: 'setTerms',
  /** The query `(page?: BoardPage) => Board`. */
  board: 'board',
  /** The query `(input: ReviseScene) => RevisionPlan`: what `reviseScene` would answer, with nothing changed. */
  planRevision: 'planRevision',
  /** The query `() => Changes`: what persons have changed, for a film that is begun again. */
  changes: 'changes',
} as const;

export interface Who {
  who: string;
}

export interface OfScene extends Who {
  scene: number;
}

/** Of the scenes with these numbers, or of all. */
export interface Approve extends Who {
  what: Reviewed;
  scenes?: number[];
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

/** Scenes from an index on, and how many. */
export interface BoardPage {
  from?: number;
  count?: number;
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

/** What persons have changed of a film: enough to begin it again so. */
export interface Changes {
  revisions: Revision[];
  scriptRevision?: ScriptRevision;
}
