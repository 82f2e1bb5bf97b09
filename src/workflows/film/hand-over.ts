import { continueAsNew } from '@temporalio/workflow';
import type { Order } from '../../domain/film/order/order';
import type { Making } from '../../domain/making/making';

/**
 * About 4,000 events, which is what Temporal likes at most in one run. With another number a film that is open, and further on
 * than that, would not replay.
 */
const STEPS_PER_RUN = 800;

/** What a run of a film is given besides its order: what has become of the film so far, and how long the run is. */
export interface HandedOver {
  making?: Omit<Making, 'order'>;
  stepsPerRun?: number;
}

/** How many steps and changes may end in a run until it hands the film over; at least one, or it would never get on. */
export function stepsOfRun(asked: number | undefined): number {
  return Number.isSafeInteger(asked) && Number(asked) > 0 ? Number(asked) : STEPS_PER_RUN;
}

/**
 * Hands a film over to a new run, which goes on from its state. The film's own count of steps says when, and not the server: its
 * suggestion does not replay once updates were refused.
 */
export function handOver({ order, ...making }: Making, stepsPerRun: number): Promise<never> {
  return continueAsNew<(order: Order, before: HandedOver) => Promise<never>>(order, { making, stepsPerRun });
}
