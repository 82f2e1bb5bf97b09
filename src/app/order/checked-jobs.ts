import type { Order } from '../../domain/film/order/order';
import { fileTitleOf } from '../place/file-title';
import type { WishedPlace } from '../place/place';
import { PlaceTaken } from '../place/place-taken';
import { placesOf } from '../place/places';
import { refuseTaken } from '../place/refuse-taken';
import type { Job } from './job';
import { checkOrders, type Checking } from './checks/check-orders';

/** Where the films go; those of simulated vendors get names of their own. */
interface CheckedJobsWish extends WishedPlace {
  simulated?: boolean | undefined;
}

/**
 * The jobs of orders, each with its place and what a person is to be told of it: every order passes here before any work is done or paid
 * for, whichever command it is of. Refuses an order of which no film can be made, and a place that is taken; where the film is planned
 * only (`isPlanned`), that place is told of, for what is planned goes beside it.
 */
export async function checkedJobs(
  orders: readonly Order[],
  wish: CheckedJobsWish,
  { isPlanned = false, ...how }: Checking & { isPlanned?: boolean | undefined },
): Promise<Job[]> {
  const warnings = await checkOrders(orders, how);
  const places = await placesOf(
    orders.map((order) => fileTitleOf(order, wish)),
    wish,
  );
  const jobs = orders.map((order, index) => ({ order, place: places[index]!, warnings: warnings[index]! }));
  for (const job of jobs) {
    await refuseTaken([job]).catch((error: Error) => {
      if (!isPlanned || !(error instanceof PlaceTaken)) throw error;
      job.warnings.push(`It can be planned, but not be written: ${error.message}`);
    });
  }
  return jobs;
}
