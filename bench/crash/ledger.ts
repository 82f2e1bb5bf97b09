import { setTimeout as pause } from 'node:timers/promises';
import type { AuditRow } from '../../src/simulator/audit/audit';
import type { Endpoint } from '../../src/simulator/call/fault-rule';
import { paidIn, type PerEndpoint } from './paid';
import type { Site } from './site';
import { THINGS } from './story';

/** What was sent before a kill may arrive after it, in real milliseconds; nothing is begun anew so soon. */
const ARRIVING_MS = 100;

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
   * Looks, right after a kill, how many calls were in vain: those of which nothing is in the store. An answer that was still
   * being checked and written down is one of them, however long the machine takes for that.
   */
  async noteKill(): Promise<void> {
    await pause(ARRIVING_MS);
    const paid = await paidIn(this.site.store);
    for (const [endpoint, calls] of this.calls()) {
      const allowed = THINGS[endpoint] + this.lost[endpoint];
      this.lost[endpoint] = Math.max(0, Math.min(calls.length, allowed) - paid[endpoint]);
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
