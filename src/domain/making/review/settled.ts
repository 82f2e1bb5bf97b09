import type { Making } from '../making';
import { needingAttention } from './attention';
import { reviewBefore, isReady } from './review-before';
import { waitingOf, waitOfScene } from './waiting-of';

/** Who approved what nobody has, when the time for it was over. */
export const NOBODY = 'nobody in time';

/**
 * The film as it is at a time: it notes since when it waits for a person, and what waits are over. Where nobody is waited for, it is the
 * same film.
 */
export function settled(making: Making, nowMs: number): Making {
  const noted = withWaits(making, nowMs);
  const waiting = waitingOf(noted);
  if (waiting?.untilMs === undefined || nowMs < waiting.untilMs) return noted;
  if (waiting.for === 'attention' || waiting.for === 'resume' || waiting.atTimeout === 'fail') {
    return { ...noted, gaveUp: true };
  }
  const passed = [...(noted.passed ?? []), { what: waiting.for, who: NOBODY, atMs: nowMs }];
  return settled({ ...noted, passed }, nowMs);
}

function withWaits(making: Making, nowMs: number): Making {
  const { order, waits = {}, pausedAtMs, gaveUp } = making;
  if (gaveUp || pausedAtMs !== undefined || (!order.review && !order.attentionTimeoutMs)) return making;
  const needy = needingAttention(making).map(({ scene }) => waitOfScene(scene.id));
  const review = reviewBefore(making);
  const names = [...needy, ...(review && isReady(making, review) ? [review] : [])];
  const known = Object.keys(waits);
  if (known.length === names.length && names.every((name) => name in waits)) return making;
  return { ...making, waits: Object.fromEntries(names.map((name) => [name, waits[name] ?? nowMs])) };
}
