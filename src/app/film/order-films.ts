import type { OrderedFilm } from '../../client/film-client';
import { filmIdOf } from '../../client/film-id';
import type { Settings } from '../../config/settings';
import type { Connected } from '../connect';
import type { Job } from '../order/read-jobs';
import { rememberPlace } from '../place/remembered-place';
import { startFilm } from './start-film';

/** Orders the films of some jobs, and waits for none of them; where they are to go is remembered for `watchFilm`. */
export function orderFilms(
  jobs: Job[],
  { again, settings }: { again?: boolean | undefined; settings: Settings },
  { films }: Connected,
): Promise<(OrderedFilm & { title: string })[]> {
  return Promise.all(
    jobs.map(async ({ order, place }) => {
      await rememberPlace(settings, filmIdOf(order), place);
      return { title: order.story.title, ...(await startFilm(films, order, { again, settings })) };
    }),
  );
}
