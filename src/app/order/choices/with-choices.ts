import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { styleWords } from '../../../domain/film/order/style-presets';
import { withoutUndefined } from '../../../domain/without-undefined';
import { narratorWith } from '../../../providers/offers';
import { cardsFor } from './cards-for';
import { castOf } from '../voices/cast-of';
import type { FilmChoices } from './film-choices';

/** An order with what a person chose for its film; what they said nothing of stays. */
export function withChoices(order: Order, choices: FilmChoices, settings: Settings): Order {
  const { voice, language, verbatim, style, cast, thumbnail, pronunciations: said } = choices;
  const { format, captions, music, logo } = choices;
  const pronunciations = said && { ...order.pronunciations, ...said };
  // An order has no field that says nothing: it would be of another film.
  return withoutUndefined<Order>({
    ...order,
    format,
    captions,
    music,
    logo,
    ...(voice !== undefined && { voice, narrator: narratorWith(settings.offers, order.narrator, voice) }),
    ...(language !== undefined && { language }),
    ...(verbatim !== undefined && { verbatim }),
    ...(style !== undefined && { style: styleWords(style) }),
    // A film whose camera stands still, or that cuts, is the one that was ordered before films could do else.
    motion: unless('none', choices.motion, order.motion),
    border: unless('cut', choices.border, order.border),
    speed: unless(1, choices.speed, order.speed),
    ...(choices.softSubtitles && { softSubtitles: true as const }),
    ...cardsFor(choices),
    ...(thumbnail !== undefined && { thumbnail: thumbnail === 'none' ? undefined : { scene: thumbnail } }),
    ...(pronunciations && { pronunciations }),
    ...(cast && { cast: castOf(cast, order, settings) }),
  });
}

/** What was said, which is left out of an order where it is how films are by themselves; else what stood there. */
function unless<Value>(usual: Value, said: Value | undefined, before: Value | undefined): Value | undefined {
  return said === undefined ? before : said === usual ? undefined : said;
}
