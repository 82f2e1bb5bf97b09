import { filmIdOf } from '../../../client/film-id';
import type { Connected } from '../../connection/connected';
import { failureOf, type Failure } from '../../failure';
import { noticed } from '../../notice/noticed';
import type { Job } from '../../order/job';
import type { ScriptPaid } from '../../order/draft/script-first';
import { deliverFilm, type DeliveredFilm } from '../following/deliver-film';
import type { Onlooker } from '../following/onlooker';
import type { Watching } from '../following/watch-film';
import { orderFilm, type ScriptedFilm } from './order-film';
import { FilmWaits } from '../waiting/film-waits';

/** What came of a job: the film, that it waits for a person, or why there is none; then with its id where it was ordered. */
export type JobOutcome =
  | { job: Job; film: DeliveredFilm; script?: ScriptPaid | undefined }
  | { job: Job; waits: FilmWaits }
  | ({ job: Job; id?: string } & Failure);

/** A film that was ordered, with the address of its page in the Temporal UI, where that is known. */
export interface OrderedWithPage extends ScriptedFilm {
  page?: string | undefined;
}

/**
 * Orders a job's film, follows it, and writes it to its place. `onOrdered` brings who looks on. Whatever goes wrong is the
 * outcome, so that other films go on.
 */
export async function orderAndDeliver(
  job: Job,
  how: Watching & { again?: boolean | undefined },
  connected: Connected,
  onOrdered: (film: OrderedWithPage) => Promise<Onlooker>,
): Promise<JobOutcome> {
  const { title } = job.order.story;
  const film = filmIdOf(job.order);
  let id: string | undefined;
  const begun = (ordered: OrderedWithPage): Promise<Onlooker> => {
    id = ordered.id;
    return onOrdered(ordered);
  };
  try {
    const outcome = await delivered(job, how, connected, begun);
    const sentence = `"${title}" is made: ${outcome.film.saved.video}`;
    how.notifier.tell({ film: outcome.film.id, state: 'made', sentence });
    return outcome;
  } catch (error) {
    if (error instanceof FilmWaits) return { job, waits: error };
    const failed = failureOf(error);
    how.notifier.tell({ film, state: 'failed', sentence: `"${title}" could not be made: ${failed.failure}` });
    return { job, ...(id !== undefined && { id }), ...failed, isRefused: failed.isRefused && id === undefined };
  }
}

async function delivered(
  { order, place, ...job }: Job,
  { again, settings, untilItWaits, notifier }: Watching & { again?: boolean | undefined },
  connected: Connected,
  onOrdered: (film: OrderedWithPage) => Promise<Onlooker>,
): Promise<Extract<JobOutcome, { film: DeliveredFilm }>> {
  const { films, pageOf } = connected;
  const ordered = await orderFilm({ order, place }, { again, settings, isFollowed: true }, connected);
  const { id, script } = ordered;
  const onlooker = await onOrdered({ ...ordered, page: pageOf(id) });
  const seen = noticed(onlooker, order.story.title, notifier);
  const film = await deliverFilm(films, id, place, { settings, onlooker: seen, order, untilItWaits });
  return { job: { ...job, order, place }, film, script };
}
