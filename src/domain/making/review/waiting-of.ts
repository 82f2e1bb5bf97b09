import type { Waiting } from '../board/waiting';
import type { Making } from '../making';
import { needingAttention, whyFailed } from './attention';
import { reviewBefore, isReady, unapproved } from './review-before';

/** The name under which a film notes since when a scene needs attention. */
export function waitOfScene(id: number): string {
  return `scene ${id}`;
}

/** What a film waits for a person to do; undefined when it waits for nobody. Other things may be under way meanwhile. */
export function waitingOf(making: Making): Waiting | undefined {
  const { pausedAtMs, waits = {}, order } = making;
  if (making.gaveUp) return undefined;
  if (pausedAtMs !== undefined) return { for: 'resume', scenes: [], sinceMs: pausedAtMs };
  const needy = needingAttention(making);
  const since = needy.flatMap(({ scene }) => waits[waitOfScene(scene.id)] ?? []);
  if (since.length > 0) {
    const sinceMs = Math.min(...since);
    return {
      for: 'attention',
      scenes: needy.map(({ scene }) => scene.id),
      sinceMs,
      untilMs: sinceMs + (order.attentionTimeoutMs ?? 0),
      atTimeout: 'fail',
      why: needy.map((parts) => ({ scene: parts.scene.id, sentence: whyFailed(parts) })),
    };
  }
  const review = reviewBefore(making);
  const sinceMs = review && waits[review];
  if (review === undefined || sinceMs === undefined || !isReady(making, review)) return undefined;
  const { timeoutMs, atTimeout } = order.review ?? {};
  const until = timeoutMs !== undefined && {
    untilMs: sinceMs + timeoutMs,
    atTimeout: atTimeout === 'go on' ? ('go on' as const) : ('fail' as const),
  };
  return { for: review, scenes: unapproved(making, review), sinceMs, ...until };
}
