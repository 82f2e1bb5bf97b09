import type { Approval } from '../../film/change/approval';
import type { Order } from '../../film/order/order';
import type { Making } from '../making';
import { unapproved } from './review-before';

/** The film after somebody has approved scenes with these numbers, or all. Its review is over when none is left. */
export function approvedBy(making: Making, approval: Approval, ids?: readonly number[]): Making {
  const isMeant = ({ id }: { id: number }) => ids === undefined || ids.includes(id);
  const scenes = making.scenes.map((scene) => {
    if (!isMeant(scene) || scene.isSkipped) return scene;
    const others = (scene.approved ?? []).filter(({ what }) => what !== approval.what);
    return { ...scene, approved: [...others, approval] };
  });
  const told = { ...making, scenes };
  if (unapproved(told, approval.what).length > 0) return told;
  return { ...told, passed: [...(making.passed ?? []), approval] };
}

/** The film paused: nothing more of it is begun. */
export function pausedAt(making: Making, nowMs: number): Making {
  return { ...making, pausedAtMs: nowMs };
}

/** The film that goes on. The time for which it was paused is no time for which it waited for somebody. */
export function resumedAt(making: Making, nowMs: number): Making {
  const { pausedAtMs = nowMs, ...film } = making;
  if (!film.waits) return film;
  const later = Object.entries(film.waits).map(([what, sinceMs]) => [what, sinceMs + nowMs - pausedAtMs]);
  return { ...film, waits: Object.fromEntries(later) as NonNullable<Making['waits']> };
}

/** The film under other terms. */
export function withTerms(making: Making, terms: Pick<Order, 'purse' | 'review' | 'attentionTimeoutMs'>): Making {
  return { ...making, order: { ...making.order, ...terms } };
}
