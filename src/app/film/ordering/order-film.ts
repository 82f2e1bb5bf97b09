import { sentenceOf } from '../../../domain/text/sentence-of';
import type { OrderedFilm } from '../../../client/film-client';
import { filmIdOf } from '../../../client/film-id';
import type { Settings } from '../../../config/settings';
import type { Connected } from '../../connection/connected';
import type { Job } from '../../order/job';
import { scriptFirst, type ScriptPaid } from '../../order/draft/script-first';
import { rememberPlace } from '../../place/remembered-place';
import { startFilm } from './start-film';

/** A film that was ordered; `script` is of a draft whose script could cost something. */
export interface ScriptedFilm extends OrderedFilm {
  script?: ScriptPaid;
}

/** How a job is ordered: whether anew where its film is made already, and whether whoever orders it writes the film, too. */
export interface HowOrdered {
  again?: boolean | undefined;
  settings: Settings;
  isFollowed: boolean;
}

/**
 * Orders a job's film, and remembers where it is to go for `watchFilm`. The place of a film that nobody follows is remembered first, and
 * nothing is begun where it cannot be: nobody else knows it then. Whoever follows the film knows it, and goes on without.
 */
export async function orderFilm(
  { order, place }: Pick<Job, 'order' | 'place'>,
  { again, settings, isFollowed }: HowOrdered,
  connected: Connected,
): Promise<ScriptedFilm> {
  if (!isFollowed) await rememberPlace(settings, filmIdOf(order), place);
  const script = order.draft && (await scriptFirst(connected, order));
  const ordered = await startFilm(connected.films, order, { again, settings }).catch((error: unknown) => {
    throw script && isPaid(script) ? refusedLate(error) : error;
  });
  if (isFollowed) await rememberPlace(settings, ordered.id, place).catch(() => undefined);
  return { ...ordered, ...(script && { script }) };
}

function isPaid({ isStored, microUsd }: ScriptPaid): boolean {
  return !isStored && microUsd !== 0;
}

/** An order that is refused when its script is written is not one of which nothing was begun. */
function refusedLate(cause: unknown): Error {
  return new Error(`${sentenceOf(cause)} Its script is written and paid for: ordered again, it has that for nothing.`, {
    cause,
  });
}
