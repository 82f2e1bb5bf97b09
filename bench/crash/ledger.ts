import { setTimeout as pause } from 'node:timers/promises';
import type { AuditRow } from '../../src/simulator/audit/audit';
import type { Endpoint } from '../../src/simulator/call/fault-rule';
import { paidIn, type PerEndpoint } from './paid';
import type { Site } from './site';
import { THINGS } from './story';
import { SCALE } from './vendors';

/** What was sent before a kill may arrive after it, in real milliseconds; nothing is begun anew so soon. */
const ARRIVING_MS = 100;

/** After its answer a thing still has to be checked and written down, in real milliseconds. */
const KEEPING_MS = 1_500;

/** The vendor calls of a run: how many were made, and how many may have been. */
export interface CallCount {
  allowed: number;
  seen: number;
  /** Calls for what had been paid for, beyond those that a kill had lost. */
  paidTwice: number;
}

/** Keeps count of what the kills of a run have lost. */
export class Ledger {
  private readonly lost: PerEndpoint = { script: 0, speech: 0, image: 0 };

  constructor(private readonly site: Site) {}

  /**
   * Looks, right after a kill, how many calls were in flight: not answered, or answered so shortly before that what came was
   * still to be kept, and was not.
   */
  async noteKill(): Promise<void> {
    await pause(ARRIVING_MS);
    const justNowMs = this.site.vendors.nowMs() - (KEEPING_MS + ARRIVING_MS) / SCALE;
    const paid = await paidIn(this.site.store);
    for (const [endpoint, calls] of this.calls()) {
      const recent = calls.filter(
        ({ arrivedAtMs, tookMs }) => tookMs === undefined || arrivedAtMs + tookMs > justNowMs,
      );
      this.lost[endpoint] += Math.min(recent.length, thingsIn(calls) - paid[endpoint]);
    }
  }

  /** Notes what is no longer in the store of what was in it before. */
  async noteLoss(before: PerEndpoint): Promise<void> {
    const now = await paidIn(this.site.store);
    for (const endpoint of ENDPOINTS) this.lost[endpoint] += before[endpoint] - now[endpoint];
  }

  count(): CallCount {
    const count: CallCount = { allowed: 0, seen: 0, paidTwice: 0 };
    for (const [endpoint, calls] of this.calls()) {
      const allowed = THINGS[endpoint] + this.lost[endpoint];
      count.allowed += allowed;
      count.seen += calls.length;
      count.paidTwice += Math.max(0, calls.length - allowed);
    }
    return count;
  }

  private calls(): [Endpoint, AuditRow[]][] {
    const calls = this.site.calls();
    return ENDPOINTS.map((wanted) => [wanted, calls.filter(({ endpoint }) => endpoint === wanted)]);
  }
}

const ENDPOINTS: Endpoint[] = ['script', 'speech', 'image'];

/** How many different things were asked for. */
function thingsIn(calls: AuditRow[]): number {
  return new Set(calls.map(({ promptHash }) => promptHash)).size;
}
