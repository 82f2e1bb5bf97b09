import { type Conditions, LIMIT } from './conditions';
import type { Site } from './site';

/** Something that a run does to its site while the films are made; it ends by itself, or when `site.over` is aborted. */
export type Disturbance = (site: Site) => Promise<void>;

/** One run: its conditions, and what befalls it. */
export interface Plan extends Conditions {
  disturb: Disturbance;
}

/** A plan for sixty images over six films, thirty times as fast as in life; what is not said is so. */
export function plan(name: string, differs: Partial<Plan> = {}): Plan {
  return {
    name,
    limiter: 'gate',
    pace: 'even',
    films: 6,
    scenes: 10,
    imageWorkers: 2,
    slots: 1,
    inFlight: 1,
    scale: 1 / 30,
    leaseMs: 300,
    transitMs: 250,
    imageMs: 6_000,
    timeoutMs: 30_000,
    warm: false,
    vendorLimit: { kind: 'window', ...LIMIT },
    blockMs: LIMIT.blockMs,
    faults: [],
    stockServer: false,
    disturb: async () => undefined,
    mostMs: 115_000,
    ...differs,
  };
}
