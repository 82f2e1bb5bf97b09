import type { Settings } from '../../../config/settings';
import { isOffline, newOrder, type Order } from '../../../domain/film/order/order';
import { withSamePeople } from '../same-people';

const STAND_IN = newOrder({ title: '', text: '' });

/**
 * The order of the film itself whose draft this is: as the draft came to be, drawn, spoken and composed by whom the settings name. A voice
 * that does not stand in for another one was chosen, and stays; for which voice the one that drafts usually have stood in is not known any
 * more. Where a person `saysVoice`, that is looked for as for a new film: with the narrator of the settings first.
 */
export function wholeOf(order: Order, settings: Settings, saysVoice: boolean): Order {
  const { draft: _draft, music, ...rest } = order;
  const { roles, composer } = settings;
  const { narrator, voice, illustrator } = roles;
  const fallbacks = { ...roles.fallbacks, ...order.fallbacks };
  const isStoodIn = order.narrator.model === STAND_IN.narrator.model && order.voice === STAND_IN.voice;
  const isSpokenAnew = (isStoodIn || saysVoice) && !isOffline(`${narrator.provider}/${narrator.model}`);
  return withSamePeople(
    {
      ...rest,
      illustrator,
      ...(isSpokenAnew && { narrator, voice }),
      ...(music && { music: 'composer' in music ? { ...music, composer } : music }),
      ...(Object.keys(fallbacks).length > 0 && { fallbacks }),
    },
    settings,
  );
}
