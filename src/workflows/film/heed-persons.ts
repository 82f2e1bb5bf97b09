import { ApplicationFailure, currentUpdateInfo, defineQuery, defineUpdate, setHandler } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';
import {
  REVIEW,
  type BoardPage,
  type Changes,
  type FilmTerms,
  type ReviseScene,
  type RevisionPlan,
} from '../../contract/review';
import { boardOf } from '../../domain/making/board/board-of';
import type { Board } from '../../domain/making/board/board';
import { answered, withAnswer } from '../../domain/making/change/answers';
import type { ChangeOutcome, Stamp } from '../../domain/making/change/outcome';
import { retryScene, skipScene } from '../../domain/making/change/retry-scene';
import { reviseScene } from '../../domain/making/change/revise-scene';
import type { Making } from '../../domain/making/making';
import { approve } from '../../domain/making/review/approve';
import { pause, resume } from '../../domain/making/review/pause';
import { reviseScript } from '../../domain/making/review/revise-script';
import { setTerms } from '../../domain/making/review/set-terms';
import type { FilmAtWork } from './film-at-work';

type Rule<Asked, Answer> = (making: Making, asked: Asked, stamp: Stamp) => ChangeOutcome<Answer>;

/**
 * Lets persons change a film, and ask for it scene by scene. Each handler is synchronous and decides by the film as it is then: another
 * change may have come since its validator accepted it. A change that was made by an earlier run of the film is answered as it was there.
 */
export function heedPersons(film: Pick<FilmAtWork, 'making' | 'change'>): void {
  const update = <Asked, Answer>(name: string, rule: Rule<Asked, Answer>) => {
    const decided = (asked: Asked): ChangeOutcome<Answer> => {
      const changeId = currentUpdateInfo()?.id ?? '';
      const making = film.making();
      const before = answered(making, changeId);
      if (before) return { making, answer: before.answer as Answer };
      const outcome = rule(making, asked, { changeId, atMs: Date.now() });
      return 'refused' in outcome ? outcome : withAnswer(outcome, changeId);
    };
    const handler = (asked: Asked): Answer => {
      const outcome = orThrow(decided(asked));
      film.change(outcome.making);
      return outcome.answer;
    };
    const validator = (asked: Asked): void => void orThrow(decided(asked));
    setHandler(defineUpdate<Answer, [Asked]>(name), handler, { validator });
  };
  update(REVIEW.approve, approve);
  update(REVIEW.reviseScene, reviseScene);
  update(REVIEW.reviseScript, reviseScript);
  update(REVIEW.retryScene, retryScene);
  update(REVIEW.skipScene, skipScene);
  update(REVIEW.pause, pause);
  update(REVIEW.resume, resume);
  update(REVIEW.setTerms, setTerms);

  setHandler(defineQuery<Board, [BoardPage?]>(REVIEW.board), (page) => boardOf(film.making(), page));
  setHandler(defineQuery<RevisionPlan, [ReviseScene]>(REVIEW.planRevision), (asked): RevisionPlan => {
    const outcome = reviseScene(film.making(), asked, { changeId: 'plan', atMs: 0 });
    return 'refused' in outcome ? outcome : outcome.answer;
  });
  setHandler(defineQuery<FilmTerms>(REVIEW.terms), () => {
    const { purse, review, attentionTimeoutMs } = film.making().order;
    return {
      ...(purse && { purse }),
      ...(review && { review }),
      ...(attentionTimeoutMs !== undefined && { attentionTimeoutMs }),
    };
  });
  setHandler(defineQuery<Changes>(REVIEW.changes), () => {
    const { revisions = [], scriptRevision } = film.making();
    return { revisions, ...(scriptRevision && { scriptRevision }) };
  });
}

/** Nothing but an `ApplicationFailure` may leave a handler: anything else would stop the whole film. */
function orThrow<Answer>(outcome: ChangeOutcome<Answer>): Exclude<ChangeOutcome<Answer>, { refused: string }> {
  if (!('refused' in outcome)) return outcome;
  throw ApplicationFailure.nonRetryable(outcome.refused, FAILURES.changeRefused);
}
