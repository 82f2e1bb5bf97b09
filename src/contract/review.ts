import type { Revision, ScriptRevision } from '../domain/film/change/revision';
import type { Order } from '../domain/film/order/order';

export type {
  Approve,
  Approved,
  OfScene,
  Revised,
  ReviseScene,
  ReviseScript,
  RevisionPlan,
  ScriptRevised,
  SetTerms,
  Who,
} from '../domain/making/change/asks';

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
  /** The query `() => FilmTerms`. */
  terms: 'terms',
} as const;

/** Scenes from an index on, and how many. */
export interface BoardPage {
  from?: number;
  count?: number;
}

/** What persons have changed of a film: enough to begin it again so. */
export interface Changes {
  revisions: Revision[];
  scriptRevision?: ScriptRevision;
}

/** What a film may cost, and how it waits for persons, as it is now. */
export type FilmTerms = Pick<Order, 'purse' | 'review' | 'attentionTimeoutMs'>;
