import type { Settings } from '../../../config/settings';
import { isOffline as isDoneOffline, LOCAL_COMPOSER, newOrder, type Order } from '../../../domain/film/order/order';
import type { ProviderChoice } from '../../../domain/film/order/provider-choice';
import { offerFor } from '../../../providers/offers';
import { InputError } from '../../input-error';
import { otherNarrators } from '../voices/other-narrators';

const OFFLINE = newOrder({ title: '', text: '' });
const isOffline = ({ provider, model }: ProviderChoice) => isDoneOffline(`${provider}/${model}`);

/**
 * The draft of an order: the film of the same script, with an offline voice and offline pictures of half the size, so that only the
 * script may cost something. Who is offline already stays: what is made for the draft is then the film's own. Refuses a language
 * that no offline voice speaks.
 */
export function draftOf(order: Order, settings: Settings): Order {
  const { offers } = settings;
  const { narrator, voice, illustrator, music, fallbacks, cast = {}, language, ...rest } = order;
  const { scriptwriter } = fallbacks ?? {};
  const spoken = isOffline(narrator) ? { narrator, voice } : { narrator: OFFLINE.narrator, voice: OFFLINE.voice };
  const offlineCast = Object.entries(cast).filter(([, speaker]) => isOffline(speaker.narrator));
  const problem = offerFor(offers, 'narrator', spoken.narrator)?.problemWith?.(spoken.voice, language);
  if (problem) {
    const others = otherNarrators(spoken.narrator.provider, language, settings, true);
    throw new InputError(['A draft has an offline voice, but there is none for it.', problem, ...others].join(' '));
  }
  return {
    ...rest,
    language,
    ...spoken,
    illustrator: isOffline(illustrator) ? illustrator : OFFLINE.illustrator,
    ...(music && { music: 'composer' in music ? { ...music, composer: LOCAL_COMPOSER } : music }),
    ...(offlineCast.length > 0 && { cast: Object.fromEntries(offlineCast) }),
    ...(scriptwriter && { fallbacks: { scriptwriter } }),
    draft: true,
  };
}
