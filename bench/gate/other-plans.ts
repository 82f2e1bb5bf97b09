import { killWorkers } from './disturbances';
import { LIMIT, RATE } from './conditions';
import { plan, type Plan } from './plan';

/** What other programs do, at the same vendor as the gate's runs; a block is real, and the time for waiting has an end. */
export const OTHER_LIMITERS: Plan[] = [
  plan('no limiter', { limiter: 'none', mostMs: 70_000 }),
  plan('a limiter in each of two workers', { limiter: 'in-process', mostMs: 70_000 }),
];

/**
 * Temporal's own limit of a queue, in its best light: one a second, where its makers call it accurate, with the margin that the
 * gate has; two workers, one of which is killed and begun again. Each violation is counted and none blocks.
 */
const plainQueue = (name: string, stockServer: boolean): Plan =>
  plan(name, {
    limiter: 'none',
    scale: 1 / 10,
    queueRate: RATE.requests / 6.4,
    imageMs: 2_000,
    vendorLimit: { kind: 'window', ...LIMIT, blockMs: 0 },
    blockMs: 10_000,
    stockServer,
    disturb: killWorkers(4),
  });

export const PLAIN_QUEUE: Plan[] = [
  plainQueue("Temporal's queue limit, server as it comes", true),
  plainQueue("Temporal's queue limit, one partition", false),
];

/** Lease and transit in proportion; at a quarter of life's times, the work of this machine counts fourfold. */
const timely = { scale: 1 / 4, leaseMs: 750, transitMs: 250, imageWorkers: 1 };

/** Sixty two-second pictures, with the gate over its first wait. */
const quick = { ...timely, imageMs: 2_000, warm: true, mostMs: 240_000 };

export const THROUGHPUT: Plan[] = [
  plan('pictures of 2 s', quick),
  plan('pictures of 2 s', { ...quick, pace: 'burst', slots: 6 }),
];

/** One film of twenty-second pictures: a difference of one in a hundred needs nearly life's times. */
const slow = { ...timely, films: 1, scenes: 4, imageMs: 20_000, scale: 1 / 2, leaseMs: 1_500, transitMs: 500 };

export const UNSLOWED: Record<'none' | 'warm' | 'cold', Plan> = {
  none: plan('one film, pictures of 20 s, no gate', { ...slow, limiter: 'none', warm: true }),
  warm: plan('one film, pictures of 20 s, warm gate', { ...slow, warm: true }),
  cold: plan('one film, pictures of 20 s, cold gate', slow),
};
