import type { Order } from '../../domain/film/order/order';

/** After what a film's files are named: its title, and what marks it as a trial, which stays whole however long the title is. */
export interface FileTitle {
  title: string;
  mark?: string;
}

/** Behind the title of a draft. */
export const DRAFT_MARK = ' (draft)';

/** That of an order's film, whichever command writes it: a trial must not take the place of a film. */
export function fileTitleOf(
  { story, script, draft }: Pick<Order, 'story' | 'script' | 'draft'>,
  { simulated }: { simulated?: boolean | undefined } = {},
): FileTitle {
  return {
    title: script?.title ?? story.title,
    mark: `${draft ? DRAFT_MARK : ''}${simulated ? ' (simulated)' : ''}`,
  };
}
