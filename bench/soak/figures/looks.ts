import { setTimeout as pause } from 'node:timers/promises';
import { look, type Look } from '../../one-machine/look';
import type { SoakSite } from '../soak-site';

const CLEARED_WITHIN_MS = 20_000;

/** Looks every so often until the signal. */
export async function lookNowAndThen(site: SoakSite, everyMs: number, signal: AbortSignal): Promise<Look[]> {
  const looks: Look[] = [];
  const beganMs = performance.now();
  while (!signal.aborted) {
    looks.push(await look(site, Math.round((performance.now() - beganMs) / 1000)));
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
  return looks;
}

/** Looks when nothing is made any more, and what was at work has had time to clear up. */
export async function lookAtRest(site: SoakSite): Promise<Look> {
  for (const untilMs = performance.now() + CLEARED_WITHIN_MS; ; await pause(500)) {
    const found = await look(site, 0);
    if (found.workDirectories === 0 || performance.now() > untilMs) return found;
  }
}
