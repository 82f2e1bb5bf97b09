import { runDelayReader } from './run-delay';

/** No step may hold the main thread for longer: heartbeats, cancellations and the other films wait meanwhile. */
export const MOST_HELD_MS = 200;

const LOOK_EVERY_MS = 50;

/** The main thread could do nothing else for so long, between two moments of `performance.now()`. */
export interface Held {
  heldMs: number;
  fromMs: number;
  toMs: number;
}

/**
 * Calls `onHeld` whenever something has held the main thread for more than `mostMs`. Time for which others had the processors is
 * not counted, so that on a busy machine nobody is blamed for it. It keeps no process alive; what it returns ends it.
 */
export function watchMainThread(onHeld: (held: Held) => void, mostMs = MOST_HELD_MS): () => void {
  const runDelayMs = runDelayReader();
  let lookedAtMs = performance.now();
  let delayedMs = runDelayMs();
  const looking = setInterval(() => {
    const fromMs = lookedAtMs;
    const before = delayedMs;
    const toMs = performance.now();
    delayedMs = runDelayMs();
    const heldMs = toMs - fromMs - LOOK_EVERY_MS - (delayedMs - before);
    if (heldMs > mostMs) onHeld({ heldMs, fromMs, toMs });
    lookedAtMs = performance.now();
  }, LOOK_EVERY_MS);
  looking.unref();
  return () => clearInterval(looking);
}
