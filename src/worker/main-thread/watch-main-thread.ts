import { scheduleReader } from './schedule';

/** No step may hold the main thread for longer: heartbeats, cancellations and the other films wait meanwhile. */
export const MOST_HELD_MS = 200;

const LOOK_EVERY_MS = 50;

/** The main thread could do nothing else for so long, between two moments of `performance.now()`; it computed for a part of it. */
export interface Held {
  heldMs: number;
  computedMs: number;
  fromMs: number;
  toMs: number;
}

/**
 * Calls `onHeld` whenever something has held the main thread for more than `mostMs`: it computed, or waited in a call. Time for
 * which others had the processors is not counted, so that on a busy machine nobody is blamed for it. It keeps no process alive;
 * what it returns ends it.
 */
export function watchMainThread(onHeld: (held: Held) => void, mostMs = MOST_HELD_MS): () => void {
  const readSchedule = scheduleReader();
  let lookedAtMs = performance.now();
  let before = readSchedule();
  const looking = setInterval(() => {
    const [fromMs, toMs] = [lookedAtMs, performance.now()];
    const now = readSchedule();
    const heldMs = toMs - fromMs - LOOK_EVERY_MS - (now.delayedMs - before.delayedMs);
    if (heldMs > mostMs) onHeld({ heldMs, computedMs: Math.min(heldMs, now.ranMs - before.ranMs), fromMs, toMs });
    lookedAtMs = performance.now();
    before = now;
  }, LOOK_EVERY_MS);
  looking.unref();
  return () => clearInterval(looking);
}
