import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../contract/failures';
import type { MakeFilm } from '../contract/film';
import {
  REVIEW,
  type Approve,
  type Approved,
  type BoardPage,
  type Changes,
  type FilmTerms,
  type OfScene,
  type Revised,
  type ReviseScene,
  type ReviseScript,
  type RevisionPlan,
  type ScriptRevised,
  type SetTerms,
  type Who,
} from '../contract/review';
import type { Board, BoardScene, Stage } from '../domain/making/board/board';
import { ChangeError } from './ordering/change-error';
import { endedUnbegun, isOfUnbegun } from './ended-unbegun';
import { endedWaitsForNobody } from './ended-waits-for-nobody';
import { mayHaveJudgedByLess } from './judged-anew';
import type { FilmState } from './listing/film-state';
import { undecoded } from '../temporal/undecoded';
import { summaryOf } from './listing/film-summary';

/** `changeId` is the change's own: given twice, it is made once, and answered as before. */
export interface ChangeOptions {
  changeId?: string;
}

/**
 * What a person may do with a film in the making. A change that the film refuses, or that comes after its end, is a `ChangeError`, and
 * nothing of the film has changed; one that was ended before any worker began it has nothing to tell: an `EndedUnbegun`.
 */
export interface FilmReview {
  /** The film scene by scene: all of it, or of a page as many as one answer holds. */
  board(id: string, page?: BoardPage): Promise<Board>;
  /** Lets the film go on to what is behind that review, once all its scenes are approved. */
  approve(id: string, approval: Approve, options?: ChangeOptions): Promise<Approved>;
  reviseScene(id: string, revision: ReviseScene, options?: ChangeOptions): Promise<Revised>;
  /** What `reviseScene` would answer; changes nothing. */
  planRevision(id: string, revision: ReviseScene): Promise<Revised>;
  reviseScript(id: string, revision: ReviseScript, options?: ChangeOptions): Promise<ScriptRevised>;
  /** Asks for what has failed of a scene again; takes in again one that was skipped. */
  retryScene(id: string, scene: OfScene, options?: ChangeOptions): Promise<Revised>;
  skipScene(id: string, scene: OfScene, options?: ChangeOptions): Promise<Revised>;
  /** Begins nothing more of the film until it is resumed; what is paid for already is kept. */
  pause(id: string, who: Who, options?: ChangeOptions): Promise<Approved>;
  resume(id: string, who: Who, options?: ChangeOptions): Promise<Approved>;
  /** Changes what the film may cost, and how long it waits for whom. */
  setTerms(id: string, terms: SetTerms, options?: ChangeOptions): Promise<Approved>;
  /** What the film may cost, and how it waits for persons, as it is now. */
  terms(id: string): Promise<FilmTerms>;
  /** What persons have changed of the film so far. */
  changes(id: string): Promise<Changes>;
}

const STOPPED: { [state in FilmState]?: Stage } = {
  cancelled: 'cancelled',
  terminated: 'failed',
  'timed out': 'failed',
};

/** Each time it may come to another worker that does not have the film in memory. */
const MOST_TIMES = 3;

/** The reviews of the films of `temporal`'s namespace. */
export function filmReview(temporal: Client): FilmReview {
  const update =
    <Input, Answer>(name: string) =>
    async (id: string, input: Input, { changeId = randomUUID() }: ChangeOptions = {}): Promise<Answer> => {
      const handle = temporal.workflow.getHandle<MakeFilm>(id);
      for (let times = 1; ; times++) {
        try {
          return await handle.executeUpdate<Answer, [Input]>(name, { args: [input], updateId: changeId });
        } catch (error) {
          const isOver = times === MOST_TIMES || !refusedBy(error) || !(await mayHaveJudgedByLess(temporal, id));
          if (isOver) throw await refusalOf(temporal, id, error);
        }
      }
    };
  const query = <Answer>(id: string, name: string, ...args: unknown[]): Promise<Answer> =>
    temporal.workflow
      .getHandle<MakeFilm>(id)
      .query<Answer, unknown[]>(name, ...args)
      .catch(async (error: unknown) => {
        throw isOfUnbegun(error) ? await endedUnbegun(temporal, id, error) : error;
      });
  const wholeBoard = async (id: string): Promise<Board> => {
    const board = await query<Board>(id, REVIEW.board);
    const scenes = [...board.scenes];
    while (scenes.length < board.sceneCount) {
      const next = await query<Board>(id, REVIEW.board, { from: scenes.length });
      if (next.scenes.length === 0) break;
      scenes.push(...next.scenes);
    }
    return { ...board, scenes };
  };
  return {
    async board(id, page) {
      const [board, run] = await Promise.all([
        page ? query<Board>(id, REVIEW.board, page) : wholeBoard(id),
        undecoded(temporal).getHandle(id).describe(),
      ]);
      // A film that was stopped from outside cannot know it.
      const stage = STOPPED[(await summaryOf(run, temporal.options.loadedDataConverter)).state];
      const told = run.closeTime ? { ...board, scenes: board.scenes.map(asLeft) } : board;
      return { ...endedWaitsForNobody(told, run), filmId: id, ...(stage && { stage }) };
    },
    approve: update(REVIEW.approve),
    reviseScene: update(REVIEW.reviseScene),
    async planRevision(id, revision) {
      const ended = await endedRefusal(temporal, id);
      if (ended) throw ended;
      const plan = await query<RevisionPlan>(id, REVIEW.planRevision, revision);
      if ('refused' in plan) throw new ChangeError(plan.refused);
      return plan;
    },
    reviseScript: update<ReviseScript, ScriptRevised>(REVIEW.reviseScript),
    retryScene: update(REVIEW.retryScene),
    skipScene: update(REVIEW.skipScene),
    pause: update(REVIEW.pause),
    resume: update(REVIEW.resume),
    setTerms: update(REVIEW.setTerms),
    terms: (id) => query<FilmTerms>(id, REVIEW.terms),
    changes: (id) => query<Changes>(id, REVIEW.changes),
  };
}

/** A scene of a film that has ended: nobody will approve it. */
function asLeft(scene: BoardScene): BoardScene {
  return scene.is === 'awaiting approval' ? { ...scene, is: 'in the making' } : scene;
}

/** Of a film that has ended the server says no more than that it cannot be found. */
async function refusalOf(temporal: Client, id: string, error: unknown): Promise<unknown> {
  const refused = refusedBy(error);
  if (refused) return new ChangeError(refused.message);
  return error instanceof WorkflowNotFoundError ? ((await endedRefusal(temporal, id)) ?? error) : error;
}

/** What a film itself refuses a change by. */
function refusedBy(error: unknown): ApplicationFailure | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === FAILURES.changeRefused ? cause : undefined;
}

/** That nothing of a film can be changed, for it has ended; undefined while it has not. */
async function endedRefusal(temporal: Client, id: string): Promise<ChangeError | undefined> {
  const run = await undecoded(temporal).getHandle(id).describe();
  const { state, endedAtMs } = await summaryOf(run, temporal.options.loadedDataConverter);
  // One that has just handed itself over goes on.
  if (endedAtMs === undefined || state === 'being made') return undefined;
  const todo =
    state === 'made' ? 'Make another one of it with "storyreel remake".' : 'Order it again, and change it then.';
  return new ChangeError(`${id} is ${state} already, and nothing of it can be changed. ${todo}`);
}
