import type { Vendor } from '../vendor';
import { languageProblem } from './language-problem';
import { readOptions } from './read-options';

/** Chatterbox on servers of one's own, whose voices tell stories. */
export const chatterbox: Vendor = {
  name: 'chatterbox',
  variables: 'CHATTERBOX_',
  offer(from) {
    const options = readOptions(from);
    const { model, urls, languages, usdPer1000Characters } = options;
    const isKnownHere = urls.length > 0;
    return {
      missing: from.text('CHATTERBOX_URLS')
        ? undefined
        : 'CHATTERBOX_URLS must be the address of your Chatterbox server, or several with commas, such as ' +
          'http://127.0.0.1:8004, but there is none.',
      narrator: {
        model,
        priceMicroUsd: Math.round(usdPer1000Characters * 1e6),
        usualMs: 15_000,
        usualTimbre: 'Emily',
        // Who only orders knows nothing of the servers of workers elsewhere; and which voices a server has, only it knows.
        problemWith: (_timbre, language) => (isKnownHere ? languageProblem(language, languages) : undefined),
        // Each server speaks one text at a time.
        atOnce: isKnownHere ? urls.length : undefined,
        make: async () => (await import('./narrator.js')).createChatterboxNarrator(options),
      },
    };
  },
};
