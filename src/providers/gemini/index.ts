import type { Vendor } from '../vendor';
import { pricesAsOf, scriptPriceMicroUsd } from './price/price';
import { readOptions } from './read-options';

/** Google's Gemini, who writes scripts. */
export const gemini: Vendor = {
  name: 'gemini',
  variables: 'GEMINI_',
  offer(from) {
    const options = readOptions(from);
    return {
      missing: from.text('GEMINI_API_KEY')
        ? undefined
        : 'GEMINI_API_KEY must be a key of Google AI Studio (aistudio.google.com/apikey), but there is none.',
      scriptwriter: {
        model: options.model,
        pricesAsOf: pricesAsOf(options),
        priceMicroUsd: ({ story, ...wishes }) => scriptPriceMicroUsd(options, story, wishes),
        make: async () => (await import('./scriptwriter.js')).createGeminiScriptwriter(options),
      },
    };
  },
};
