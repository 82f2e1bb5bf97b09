import type { GatePolicy, Pace } from '../../src/domain/gate/gate-policy';
import type { FaultRule } from '../../src/simulator/call/fault-rule';
import type { LimitPolicy } from '../../src/simulator/together/image-limit';
import type { Limiter } from './image-worker';
import type { Site } from './site';

/** Something that a run does to its site while the films are made; it ends by itself, or when `site.over` is aborted. */
export type Disturbance = (site: Site) => Promise<void>;

/** One run: so many films of so many scenes, and what befalls them. */
export interface Plan {
  name: string;
  limiter: Limiter;
  pace: Pace;
  films: number;
  scenes: number;
  imageWorkers: number;
  /** Pictures that one worker, and one film, have in flight. */
  slots: number;
  inFlight: number;
  /** Real seconds in a simulated second. */
  scale: number;
  /** In real milliseconds, not scaled: what they have to cover is this machine's own jitter. */
  leaseMs: number;
  transitMs: number;
  /** How long a picture takes, and how long the worker waits for it, in simulated milliseconds. */
  imageMs: number;
  timeoutMs: number;
  /** Whether the workers have made a film before, and the gate is past it, when the films are ordered. */
  warm: boolean;
  vendorLimit: LimitPolicy;
  /** How long the workers take a block to last, in simulated milliseconds. */
  blockMs: number;
  faults: FaultRule[];
  queueRate?: number;
  stockServer: boolean;
  disturb: Disturbance;
  /** The run is given up after so many real milliseconds. */
  mostMs: number;
}

/** Together's limit and block, as the simulator knows them by default. */
export const LIMIT = { requests: 6, windowMs: 60_000, blockMs: 900_000 };

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

/** The policy of the plan's workers, in the real milliseconds in which gate and workers live. */
export function policyOf({ scale, leaseMs, transitMs, blockMs, pace }: Plan): GatePolicy {
  const { requests: limit, windowMs } = LIMIT;
  return {
    limit,
    windowMs: Math.round(windowMs * scale),
    leaseMs,
    transitMs,
    blockMs: Math.ceil(blockMs * scale),
    pace,
  };
}
