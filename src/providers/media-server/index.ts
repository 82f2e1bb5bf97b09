import type { Vendor } from '../vendor';
import { USUAL_TIMBRES } from './options';
import { readOptions } from './read-options';

/** A media server (gyoridavid's ai-agents-no-code-tools), which speaks with Chatterbox or Kokoro. */
export const mediaServer: Vendor = {
  name: 'media-server',
  variables: 'MEDIA_SERVER_',
  offer(from) {
    const options = readOptions(from);
    const { model, url, usdPer1000Characters } = options;
    return {
      missing: from.text('MEDIA_SERVER_URL')
        ? undefined
        : 'MEDIA_SERVER_URL must be the address of your media server, such as http://127.0.0.1:8000, but there is none.',
      narrator: {
        model,
        priceMicroUsd: Math.round(usdPer1000Characters * 1e6),
        usualMs: model === 'kokoro' ? 5_000 : 20_000,
        usualTimbre: USUAL_TIMBRES[model],
        // It speaks one text at a time.
        atOnce: url ? 1 : undefined,
        make: async () => (await import('./narrator.js')).createMediaServerNarrator(options),
      },
    };
  },
};
