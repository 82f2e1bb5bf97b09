import type { Order } from '../../../domain/film/order/order';
import type { ProviderChoice, VoiceChoice } from '../../../domain/film/order/provider-choice';
import { speakersOf } from '../voices/speakers-of';

/** Who may be asked in each role that can cost something. */
export type MayBeAsked = Record<'scriptwriter' | 'narrator' | 'illustrator', ProviderChoice[]>;

/** All who may be asked for the film of an order, fallbacks too; of its voices those of `speakers`. Nobody is for a script that is there. */
export function whoMayBeAsked(order: Order, speakers: readonly VoiceChoice[] = speakersOf(order)): MayBeAsked {
  const { scriptwriter, narrator, illustrator } = order.fallbacks ?? {};
  return {
    scriptwriter: order.script ? [] : [order.scriptwriter, ...(scriptwriter ? [scriptwriter] : [])],
    narrator: [...speakers.map((each) => each.narrator), ...(narrator ? [narrator.narrator] : [])],
    illustrator: [order.illustrator, ...(illustrator ? [illustrator] : [])],
  };
}
