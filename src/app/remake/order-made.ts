import type { Manifest } from '../../domain/film/manifest';
import type { Order } from '../../domain/film/order/order';
import { sceneAlone } from '../../domain/film/script/scene-alone';

/**
 * The order of the film that was made, as it came to be: its script with all that persons changed, and their wishes. Where it waited for
 * somebody, what it might cost, and what it was made of itself are not carried along.
 */
export function orderMade({ order, script, scenes }: Manifest, id: string): Order {
  const { review: _review, attentionTimeoutMs: _timeout, purse: _purse, revises: _revises, ...rest } = order;
  const { revisions: _revisions, scriptRevision: _script, sceneCount: _count, wishes: _wishes, ...kept } = rest;
  const wishes = scenes.flatMap(({ wishes: wished }, index) => (wished ? [[`${index + 1}`, wished] as const] : []));
  const written = scenes.map(sceneAlone);
  return {
    ...kept,
    script: { ...script, scenes: written },
    ...(wishes.length > 0 && { wishes: Object.fromEntries(wishes) }),
    revises: id,
  };
}
