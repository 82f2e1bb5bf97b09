import type { Order } from '../../domain/film/order/order';
import type { Place } from '../place/place';

/** An order that was found good, where its film goes, and what a person is to be told of it before any work: sentences. */
export interface Job {
  order: Order;
  place: Place;
  warnings: string[];
}
