import type { OrderedFilm } from '../../client/film-client';
import { filmIdOf } from '../../client/film-id';
import type { Settings } from '../../config/settings';
import { atMost } from '../../domain/schedule/at-most';
import type { Connected } from '../connect';
import type { Job } from '../order/reading/read-jobs';
import { scriptFirst, type ScriptPaid } from '../order/draft/script-first';
import { checkStore } from '../order/checks/check-store';
import { rememberPlace } from '../place/remembered-place';
import { failureOf, type Failure } from '../failure';
import { startFilm } from './start-film';

/** How many films a server is asked for at the same time: a thousand questions at once would each wait for all of them. */
const AT_ONCE = 16;

/** What came of an order that nobody waits for: the film's id, or why none was begun. */
export type Ordering = { title: string } & ((OrderedFilm & { script?: ScriptPaid | undefined }) | Failure);

/**
 * Orders the films of some jobs, and waits for none of them; where they are to go is remembered for `watchFilm`. One that is
 * refused keeps no other's id from being told.
 */
export function orderFilms(
  jobs: Job[],
  { again, settings }: { again?: boolean | undefined; settings: Settings },
  connected: Connected,
): Promise<Ordering[]> {
  const inTurn = atMost(AT_ONCE);
  return Promise.all(
    jobs.map(({ order, place }) =>
      inTurn(async () => {
        const { title } = order.story;
        try {
          await checkStore(settings);
          const script = order.draft && (await scriptFirst(connected, order));
          await rememberPlace(settings, filmIdOf(order), place);
          return {
            title,
            ...(await startFilm(connected.films, order, { again, settings })),
            ...(script && { script }),
          };
        } catch (error) {
          return { title, ...failureOf(error) };
        }
      }),
    ),
  );
}
