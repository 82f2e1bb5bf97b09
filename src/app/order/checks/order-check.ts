import type { Order } from '../../../domain/film/order/order';
import type { VoiceChoice } from '../../../domain/film/order/provider-choice';
import type { Context } from '../../context';

/** What a check knows besides the order. */
export interface CheckContext extends Pick<Context, 'settings' | 'interrupted'> {
  /** Those who are to speak, where the other voices of the film are made already. */
  speakers?: readonly VoiceChoice[] | undefined;
  /** Asks a question that several orders may have in common once for all of them. */
  once<Answer>(question: string, ask: () => Answer): Answer;
}

/**
 * A check of an order, before any work: throws an `InputError` where no film can be made of it, and tells in sentences what a person
 * should know; nothing when all is well.
 */
export type OrderCheck = (order: Order, context: CheckContext) => Promise<string[]> | string[] | void;
