import { paceOf, type ChosenPace, type GatePolicy } from '../../src/domain/gate/gate-policy';
import type { FaultRule } from '../../src/simulator/call/fault-rule';
import type { LimitPolicy } from '../../src/simulator/together/image-limit';
import type { Limiter } from './image-worker';

/** Under which conditions one run makes its films: how many of how many scenes, by which workers, and what the vendor is like. */
export interface Conditions {
  name: string;
  limiter: Limiter;
  pace: ChosenPace;
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
  /** The run is given up after so many real milliseconds. */
  mostMs: number;
}

/** How many requests in which time Together bears. */
export const RATE = { requests: 6, windowMs: 60_000 };

/** Together's limit and block, as the simulator knows them by default. */
export const LIMIT = { ...RATE, blockMs: 900_000 };

/** The policy of the workers, in the real milliseconds in which gate and workers live. */
export function policyOf({ scale, leaseMs, transitMs, blockMs, pace }: Conditions): GatePolicy {
  const { requests: limit, windowMs } = RATE;
  return {
    limit,
    windowMs: Math.round(windowMs * scale),
    leaseMs,
    transitMs,
    blockMs: Math.ceil(blockMs * scale),
    ...paceOf(pace),
  };
}
