import type { Approved, FilmTerms, SetTerms } from '../../contract/review';
import type { Settings } from '../../config/settings';
import { durationText } from '../../domain/duration-text';
import type { Review, Reviewed } from '../../domain/film/order/review';
import type { Connected } from '../connection/connected';
import { InputError } from '../input-error';
import { withPurse } from '../order/cost/with-purse';
import { reviewAfter, type ReviewWish } from '../order/choices/with-review';
import { asked } from './asked';
import { filmBoard } from './film-board';

export type { FilmTerms } from '../../contract/review';

/** What a person wants of the terms of a film in the making; what they say nothing of stays. */
export interface TermsWish extends ReviewWish {
  /** In millionths of a US dollar. */
  maxCost?: number;
}

/** What a film may cost, and how it waits for persons; throws as `asked`. */
export function filmTerms({ films }: Connected, id: string): Promise<FilmTerms> {
  return asked(films, id, () => films.terms(id));
}

/** Changes the terms of a film in the making; refuses what the film refuses, and a time that is over already: the film would fail of it. */
export async function changeTerms(
  connected: Connected,
  id: string,
  { who, ...wish }: TermsWish & { who: string },
  settings: Settings,
): Promise<Approved> {
  const { films } = connected;
  const { review: before } = await filmTerms(connected, id);
  // What was ordered may have another limit than the film has by now.
  const purse = wish.maxCost === undefined ? undefined : withPurse(await films.order(id), wish.maxCost, settings).purse;
  const isOfReview = [wish.review, wish.reviewTimeout, wish.unanswered].some((said) => said !== undefined);
  const review = isOfReview ? reviewAfter(before, wish) : undefined;
  const { attentionTimeout: attentionTimeoutMs } = wish;
  const terms = { ...(purse && { purse }), ...(review && { review }), attentionTimeoutMs };
  await refuseTimeOver(connected, id, terms);
  return asked(films, id, () => films.setTerms(id, { ...terms, who }));
}

async function refuseTimeOver({ films }: Connected, id: string, terms: Omit<SetTerms, 'who'>): Promise<void> {
  const { waitsFor } = await filmBoard(films, id);
  if (!waitsFor || waitsFor.for === 'resume') return;
  const forMs = waitsFor.for === 'attention' ? terms.attentionTimeoutMs : timeToFail(waitsFor.for, terms.review);
  const waitedMs = (await films.serverNowMs(id)) - waitsFor.sinceMs;
  if (forMs === undefined || forMs > waitedMs) return;
  throw new InputError(
    `It has waited for somebody for ${durationText(waitedMs)}, and would fail at once if it were to wait for ${durationText(forMs)} only: ` +
      'give it longer, or end it with "storyreel cancel".',
  );
}

function timeToFail(what: Reviewed, review: Review = {}): number | undefined {
  return review[what] && review.atTimeout !== 'go on' ? review.timeoutMs : undefined;
}
