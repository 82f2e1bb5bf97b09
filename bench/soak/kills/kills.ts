import { setTimeout as pause } from 'node:timers/promises';
import { keyedChance } from '../../../src/simulator/call/keyed-chance';
import { SCALE } from '../../one-machine/vendors';
import { KeptWords, type Kept } from './kept-words';
import type { SoakSite } from '../soak-site';

/** A kill, by the clock of the vendors' audit; what of all that is paid for was in the store by then. */
export interface Kill {
  who: 'worker' | 'server' | 'server and worker';
  atMs: number;
  /** Until then what had been sent before has arrived. */
  arrivedByMs: number;
  kept: Kept[];
}

const WHO: Kill['who'][] = ['worker', 'server', 'server and worker'];

/** A program that dies again and again within a minute is given up: the kills leave it longer now and then. */
const SHORTEST_GAP_MS = 45_000;
const LONGEST_GAP_MS = 110_000;
const ARRIVING_MS = 100;

/** Kills the worker, the server or both, at times that the seed decides, until the signal. */
export async function killNowAndThen(site: SoakSite, seed: number, signal: AbortSignal): Promise<Kill[]> {
  const kills: Kill[] = [];
  const kept = new KeptWords(site.store);
  for (let number = 1; ; number++) {
    const gapMs = SHORTEST_GAP_MS + keyedChance(seed, 'gap', number) * (LONGEST_GAP_MS - SHORTEST_GAP_MS);
    await pause(gapMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return kills;
    const who = WHO[Math.floor(keyedChance(seed, 'who', number) * WHO.length)]!;
    await kept.read();
    const killed = who.split(' and ').filter((one) => {
      try {
        if (one === 'server') site.victims.killServerNow();
        else site.victims.killWorkerNow();
        return true;
      } catch {
        // It is just being started again.
        return false;
      }
    });
    if (killed.length === 0) continue;
    const atMs = site.nowMs();
    const words = await kept.read();
    await pause(ARRIVING_MS);
    kills.push({ who: killed.join(' and ') as Kill['who'], atMs, arrivedByMs: site.nowMs(), kept: words });
    console.log(`${Math.round((atMs * SCALE) / 1000)} s: ${killed.join(' and ')} killed`);
  }
}
