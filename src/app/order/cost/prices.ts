import type { Settings } from '../../../config/settings';
import { FORMATS } from '../../../domain/format';
import type { Order } from '../../../domain/film/order/order';
import type { ProviderChoice, VoiceChoice } from '../../../domain/film/order/provider-choice';
import type { Prices } from '../../../domain/purse/purse';
import { offerFor } from '../../../providers/offers';
import { whoMayBeAsked } from './who-may-be-asked';

/**
 * What the providers of an order charge, or their fallbacks where these charge more, by the settings of who orders it; of its voices the
 * dearest of all `speakers`, who may be some of those who speak in it.
 * Throws a `ProviderError` for a story that its scriptwriter would refuse.
 */
export function pricesOf(order: Order, { offers }: Settings, speakers?: readonly VoiceChoice[]): Prices {
  const asked = whoMayBeAsked(order, speakers);
  const scriptMicroUsd = dearest(asked.scriptwriter, (choice) =>
    offerFor(offers, 'scriptwriter', choice)?.priceMicroUsd?.(order),
  );
  const voiceMicroUsd = dearest(asked.narrator, (choice) => offerFor(offers, 'narrator', choice)?.priceMicroUsd);
  const pictureMicroUsd = dearest(asked.illustrator, (choice) =>
    offerFor(offers, 'illustrator', choice)?.priceMicroUsd?.(FORMATS[order.format]),
  );
  return {
    ...(scriptMicroUsd !== undefined && { scriptMicroUsd }),
    ...(voiceMicroUsd !== undefined && { voiceMicroUsd }),
    ...(pictureMicroUsd !== undefined && { pictureMicroUsd }),
  };
}

/** The highest of the prices of all who may be asked, 0 where that is nobody; undefined when one of them is not known. */
function dearest(
  choices: readonly ProviderChoice[],
  price: (choice: ProviderChoice) => number | undefined,
): number | undefined {
  const prices = choices.map((choice) => price(choice));
  return prices.reduce<number | undefined>(
    (most, each) => (most === undefined || each === undefined ? undefined : Math.max(most, each)),
    0,
  );
}
