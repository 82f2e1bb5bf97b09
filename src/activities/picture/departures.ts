import { gapMs, type GatePolicy } from '../../domain/gate/gate-policy';
import { MOST_SENDS, type Send } from '../../domain/gate/reminded';

/** One grant of the gate: until when it may be used, and when it was. */
interface Granted {
  leavesByMs: number;
  leftAtMs?: number;
}

/** However often its grants came to nothing, a worker tries again after so long: what was slow may have been mended. */
const LONGEST_REST_MS = 5 * 60_000;

/**
 * What a worker process knows of its own requests to one account: which left lately, and whether its grants come to nothing.
 * Its times are those of the monotonic clock: it is never set, and where it stands still in a sleeping machine a request
 * seems to have left later than it did, which only makes the gate wait.
 */
export class Departures {
  private readonly grants = new Map<string, Granted>();
  private late = 0;
  private unreached = 0;
  private restUntilMs = 0;

  /** A grant was given for a request that was asked for at this time. */
  granted(grant: string, askedAtMs: number, leaseMs: number): void {
    this.grants.set(grant, { leavesByMs: askedAtMs + leaseMs });
  }

  /** The request leaves with this grant. */
  left(grant: string, nowMs: number): void {
    this.grants.set(grant, { leavesByMs: nowMs, leftAtMs: nowMs });
    this.late = 0;
    this.unreached = 0;
    this.restUntilMs = 0;
  }

  /**
   * The vendor could not be reached with the grant. From the second in a row on the worker leaves the next slot to others, who may
   * reach it. It rests no longer: where there is no other, what is wrong should come out soon, and a fallback take over.
   */
  notReached(grant: string, nowMs: number, policy: GatePolicy): void {
    this.grants.delete(grant);
    this.unreached++;
    if (this.unreached > 1) this.restUntilMs = Math.max(this.restUntilMs, nowMs + gapMs(policy));
  }

  /**
   * The grant was too old when the request could have left; answers how many in a row were. One may be a moment in which the
   * machine stood still; each further one lets the worker rest twice as long, for it takes slots that others could use.
   */
  missed(grant: string, nowMs: number, policy: GatePolicy): number {
    this.grants.delete(grant);
    this.late++;
    if (this.late > 1) this.restUntilMs = nowMs + Math.min(LONGEST_REST_MS, gapMs(policy) * 2 ** (this.late - 2));
    return this.late;
  }

  /** How long this worker should ask for nothing, in whole milliseconds; 0 when it may. */
  restMs(nowMs: number): number {
    return Math.max(0, Math.round(this.restUntilMs - nowMs));
  }

  /** Its requests that the vendor may still count in a window, or that may still leave; the latest, for the gate. */
  lately({ windowMs, transitMs }: GatePolicy, nowMs: number): Send[] {
    for (const [grant, { leavesByMs, leftAtMs }] of this.grants) {
      const isOver = leftAtMs === undefined ? leavesByMs < nowMs : leftAtMs + transitMs + windowMs <= nowMs;
      if (isOver) this.grants.delete(grant);
    }
    const sends = Array.from(this.grants, ([grant, { leavesByMs }]) => ({
      grant,
      agoMs: Math.floor(nowMs - leavesByMs),
    }));
    return sends.sort((a, b) => a.agoMs - b.agoMs).slice(0, MOST_SENDS);
  }
}
