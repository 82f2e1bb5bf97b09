import type { Making } from '../making';
import type { ChangeOutcome } from './outcome';

/** So many answers are kept: whoever asks for a change twice does it soon. */
const MOST_ANSWERS = 100;

/** How a change was answered before; undefined where it is a new one. */
export function answered({ answers = [] }: Making, changeId: string): { answer: unknown } | undefined {
  return answers.find((each) => each.changeId === changeId);
}

/** What a change has led to, with its answer kept, for when it is asked for again. */
export function withAnswer<Answer>(
  { making, answer }: Exclude<ChangeOutcome<Answer>, { refused: string }>,
  changeId: string,
): Exclude<ChangeOutcome<Answer>, { refused: string }> {
  const answers = [...(making.answers ?? []), { changeId, answer }].slice(-MOST_ANSWERS);
  return { making: { ...making, answers }, answer };
}
