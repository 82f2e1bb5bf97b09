import type { Settings } from '../../../config/settings';
import { atMost } from '../../../domain/schedule/at-most';
import type { Connected } from '../../connection/connected';
import { failureOf, type Failure } from '../../failure';
import type { Job } from '../../order/job';
import { orderFilm, type ScriptedFilm } from './order-film';

/** How many films a server is asked for at the same time: a thousand questions at once would each wait for all of them. */
const AT_ONCE = 16;

/** What came of an order that nobody waits for: the film, or why none was begun. */
export type Ordering = { title: string } & (ScriptedFilm | Failure);

/** Orders the films of some jobs, and follows none of them. One that is refused keeps no other's id from being told. */
export function orderFilms(
  jobs: Job[],
  { again, settings }: { again?: boolean | undefined; settings: Settings },
  connected: Connected,
): Promise<Ordering[]> {
  const inTurn = atMost(AT_ONCE);
  return Promise.all(
    jobs.map((job) =>
      inTurn(async () => {
        const { title } = job.order.story;
        try {
          return { title, ...(await orderFilm(job, { again, settings, isFollowed: false }, connected)) };
        } catch (error) {
          return { title, ...failureOf(error) };
        }
      }),
    ),
  );
}
