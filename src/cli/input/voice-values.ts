import { InvalidArgumentError } from 'commander';
import { FASTEST_SPEED, SLOWEST_SPEED } from '../../domain/film/order/order-bounds';

/** How quickly is spoken. */
export function aSpeed(text: string): number {
  const speed = /^\d(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (speed >= SLOWEST_SPEED && speed <= FASTEST_SPEED) return speed;
  throw new InvalidArgumentError(`Expected a number from ${SLOWEST_SPEED} to ${FASTEST_SPEED}, such as 1.15.`);
}
