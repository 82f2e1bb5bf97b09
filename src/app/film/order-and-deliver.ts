import type { OrderedFilm } from '../../client/film-client';
import type { Settings } from '../../config/settings';
import { sentenceOf } from '../../domain/text/sentence-of';
import type { Connected } from '../connect';
import type { Job } from '../order/reading/read-jobs';
import { scriptFirst, type ScriptPaid } from '../order/draft/script-first';
import { checkStore } from '../order/checks/check-store';
import { rememberPlace } from '../place/remembered-place';
import { deliverFilm, type DeliveredFilm } from './deliver-film';
import type { Onlooker } from './following/onlooker';
import { startFilm } from './start-film';

/** What came of a job: the film, or why there is none. */
export type Outcome =
  | { job: Job; film: DeliveredFilm; script?: ScriptPaid | undefined }
  | { job: Job; failure: string };

/** A film that was ordered, with the address of its page in the Temporal UI, where that is known. */
export interface OrderedPage extends OrderedFilm {
  page?: string | undefined;
  /** Of a draft whose script could cost something. */
  script?: ScriptPaid | undefined;
}

/**
 * Orders a job's film, follows it, and writes it to its place. `onOrdered` brings who looks on. Whatever goes wrong is the
 * outcome, so that other films go on.
 */
export async function orderAndDeliver(
  job: Job,
  { again = false, settings }: { again?: boolean | undefined; settings: Settings },
  connected: Connected,
  onOrdered: (film: OrderedPage) => Promise<Onlooker>,
): Promise<Outcome> {
  const { order, place } = job;
  const { films, pageOf } = connected;
  try {
    await checkStore(settings);
    const script = order.draft && (await scriptFirst(connected, order));
    const ordered = await startFilm(films, order, { again, settings });
    const { id } = ordered;
    // Of use to whoever stops looking on; a film can be made without.
    await rememberPlace(settings, id, place).catch(() => undefined);
    const onlooker = await onOrdered({ ...ordered, page: pageOf(id), script });
    return { job, film: await deliverFilm(films, id, place, { settings, onlooker, order }), script };
  } catch (error) {
    return { job, failure: sentenceOf(error) };
  }
}
