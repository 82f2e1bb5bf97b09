import type { OrderedFilm } from '../../client/film-client';
import type { Connected } from '../connect';
import type { Job } from '../order/read-jobs';

/** Orders the films of some jobs, and waits for none of them. */
export function orderFilms(
  jobs: Job[],
  { again = false }: { again?: boolean | undefined },
  { films }: Connected,
): Promise<(OrderedFilm & { title: string })[]> {
  return Promise.all(
    jobs.map(async ({ order }) => ({ title: order.story.title, ...(await films.start(order, { again })) })),
  );
}
