import { unlessUnknown } from '../../src/client/unless-unknown';
import { gateId } from '../../src/contract/gate';
import type { Disturbance } from './plan';
import { ACCOUNT, type Site } from './site';

/** Chance from a seed (mulberry32), 0 up to but not 1: the same run each time, as far as a machine is the same. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Does something so many times, at moments that chance decides. */
function atRandom(times: number, seed: number, leastMs: number, mostMs: number, happen: Happening): Disturbance {
  return async (site) => {
    const chance = chanceFrom(seed);
    for (let count = 0; count < times; count++) {
      if (!(await site.wait(leastMs + chance() * (mostMs - leastMs)))) return;
      await happen(site, Math.floor(chance() * site.plan.imageWorkers), count);
    }
  };
}

type Happening = (site: Site, worker: number, count: number) => Promise<unknown>;

/** Several at the same time. */
export const together =
  (...disturbances: Disturbance[]): Disturbance =>
  async (site) =>
    void (await Promise.all(disturbances.map((disturb) => disturb(site))));

/** Image workers are killed, and others take their place. */
export const killWorkers = (times: number) =>
  atRandom(times, 11, 1_500, 4_500, (site, worker) => site.killWorker(worker));

/** The Temporal server is killed, and begun again half a second later. */
export const killServer = (times: number) =>
  atRandom(times, 12, 3_000, 7_000, async (site) => {
    await site.server.kill();
    await site.wait(500);
    await site.server.start();
  });

/** Image workers stand still past the lease and go on; the last time so long that Temporal thinks them lost. */
export const stopWorkers = (times: number) =>
  atRandom(times, 13, 800, 2_500, async (site, worker, count) => {
    const fromMs = site.nowMs();
    site.worker(worker).signal('SIGSTOP');
    const stop = await site.note({ what: 'stop', fromMs, toMs: Infinity });
    await site.wait(count === times - 1 ? 17_000 : site.plan.leaseMs * 3);
    site.worker(worker).signal('SIGCONT');
    stop.toMs = site.nowMs();
  });

/** The gate's workflow is terminated: all that it remembered is lost. One that is not there yet again can be lost once it is. */
export const loseGate = (times: number) =>
  atRandom(times, 14, 2_000, 5_000, async (site) => {
    while (!(await terminateGate(site))) if (!(await site.wait(100))) return;
  });

async function terminateGate({ temporal }: Site): Promise<boolean> {
  const terminated = await unlessUnknown(temporal.workflow.getHandle(gateId(ACCOUNT)).terminate('bench'));
  return terminated !== undefined;
}

/** A person holds the gate for so many simulated milliseconds. */
export const holdGate = (forMs: number) =>
  atRandom(1, 15, 5_000, 6_000, async (site) => {
    const askedMs = site.nowMs();
    await site.gate.hold(Math.round(forMs * site.plan.scale));
    // However long the gate's answer took, it holds since then at the latest, and for so long after it was asked at the least.
    await site.note({ what: 'hold', fromMs: site.nowMs(), toMs: askedMs + forMs });
  });
