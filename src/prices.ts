import type { Settings } from './config/settings';
import { FORMATS } from './domain/format';
import type { Order } from './domain/film/order';
import type { Prices } from './domain/purse/purse';
import { scriptPriceMicroUsd } from './providers/gemini/price';
import { drawnSize } from './providers/together/drawn-size';
import { priceMicroUsd } from './providers/together/price';

/**
 * What the providers of an order charge, or their fallbacks where these charge more, by the settings of who orders it; the
 * offline ones are free. Throws a
 * `ProviderError` for a story that its scriptwriter would refuse.
 */
export function pricesOf(order: Order, settings: Settings): Prices {
  const { scriptwriter, narrator, illustrator } = order.fallbacks ?? {};
  const dearest = (price: (order: Order, settings: Settings) => number | undefined, fallback?: Partial<Order>) => {
    const prices = [order, ...(fallback ? [{ ...order, ...fallback }] : [])].map((each) => price(each, settings));
    return prices.reduce((most, each) => (most === undefined || each === undefined ? undefined : Math.max(most, each)));
  };
  const scriptMicroUsd = dearest(scriptPrice, scriptwriter && { scriptwriter });
  const voiceMicroUsd = dearest(voicePrice, narrator);
  const pictureMicroUsd = dearest(picturePrice, illustrator && { illustrator });
  return {
    ...(scriptMicroUsd !== undefined && { scriptMicroUsd }),
    ...(voiceMicroUsd !== undefined && { voiceMicroUsd }),
    ...(pictureMicroUsd !== undefined && { pictureMicroUsd }),
  };
}

function scriptPrice({ scriptwriter, story, ...wishes }: Order, { gemini }: Settings): number | undefined {
  if (wishes.script || scriptwriter.provider === 'local') return 0;
  return scriptwriter.provider === 'gemini' ? scriptPriceMicroUsd(gemini, story, wishes) : undefined;
}

function voicePrice({ narrator }: Order, { chatterbox }: Settings): number | undefined {
  if (narrator.provider === 'local') return 0;
  return narrator.provider === 'chatterbox' ? Math.round(chatterbox.usdPer1000Characters * 1e6) : undefined;
}

function picturePrice({ illustrator, format }: Order, { together }: Settings): number | undefined {
  if (illustrator.provider === 'local') return 0;
  if (illustrator.provider !== 'together') return undefined;
  return priceMicroUsd(together, drawnSize(FORMATS[format], together.megapixels));
}
