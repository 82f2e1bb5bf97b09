import type { Vendor } from '../vendor';
import { drawnSize } from './drawn-size';
import { priceMicroUsd } from './price';
import { readOptions } from './read-options';

/** Together.ai, whose FLUX draws pictures. */
export const together: Vendor = {
  name: 'together',
  variables: 'TOGETHER_',
  offer(from) {
    const options = readOptions(from);
    return {
      missing: from.text('TOGETHER_API_KEY')
        ? undefined
        : 'TOGETHER_API_KEY must be a key of your Together account (api.together.ai/settings/api-keys), but there is none.',
      illustrator: {
        model: options.model,
        pricesAsOf: options.pricesAsOf,
        priceMicroUsd: (format) => priceMicroUsd(options, drawnSize(format, options.megapixels)),
        usualMs: 20_000,
        sharesSeed: true,
        ...(options.sendsReferences && { takesReferences: true }),
        account: { name: options.account, policy: options.policy },
        make: async () => (await import('./illustrator.js')).createTogetherIllustrator(options),
      },
    };
  },
};
