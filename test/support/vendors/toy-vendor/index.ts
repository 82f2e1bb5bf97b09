import type { Vendor } from '../../../../src/providers/vendor';

/** A vendor of a person's own that plays every role: what one folder has to say. */
export const toy: Vendor = {
  name: 'toy',
  variables: 'TOY_',
  offer(from) {
    const model = from.name('TOY_MODEL') ?? 'small';
    const limit = from.number('TOY_IMAGES_A_SECOND', { least: 1, most: 100, whole: true }) ?? 10;
    const account = {
      name: 'toy',
      policy: { limit, windowMs: 1_000, leaseMs: 2_000, transitMs: 100, blockMs: 1_000, pace: 'burst' },
    } as const;
    return {
      missing: from.key('TOY_KEY') ? undefined : 'TOY_KEY must be the key to the toy box, but there is none.',
      scriptwriter: {
        model,
        priceMicroUsd: ({ story }) => story.text.length,
        mostScenes: () => 2,
        make: async () => (await import('./scriptwriter.js')).createToyScriptwriter(model),
      },
      narrator: {
        model,
        priceMicroUsd: 2_000,
        usualMs: 3_000,
        usualTimbre: 'bear',
        timbres: [{ name: 'bear', language: 'de', description: 'a bear, growling' }],
        problemWith: (timbre, language) =>
          timbre === 'bear' && language === 'de'
            ? undefined
            : `The toy box growls German as "bear", not ${language} as "${timbre}".`,
        atOnce: 3,
        make: async () => (await import('./narrator.js')).createToyNarrator(model),
      },
      illustrator: {
        model,
        priceMicroUsd: ({ width }) => width,
        usualMs: 7_000,
        account,
        make: async () => (await import('./illustrator.js')).createToyIllustrator(model, account),
      },
    };
  },
};
