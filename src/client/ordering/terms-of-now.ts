import type { Client } from '@temporalio/client';
import { REVIEW, type FilmTerms } from '../../contract/review';

/** Whoever orders a film waits for so long to hear whether its terms were changed since it was begun. */
const ANSWER_WITHIN_MS = 10_000;

/** What a film may cost, and how it waits for persons, as it is now; nothing where nobody answers, or it is no film that knows. */
export async function termsOfNow(temporal: Client, id: string): Promise<FilmTerms> {
  const asked = temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
    temporal.workflow.getHandle(id).query<FilmTerms>(REVIEW.terms),
  );
  return asked.catch(() => ({}));
}
