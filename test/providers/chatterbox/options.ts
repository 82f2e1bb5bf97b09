import { CHATTERBOX_DEFAULTS, type ChatterboxOptions } from '../../../src/providers/chatterbox/options';

/** Settings of a test's own servers; their addresses are those of the test. */
export const CHATTERBOX: Omit<ChatterboxOptions, 'urls'> = {
  ...CHATTERBOX_DEFAULTS,
  languages: ['en'],
  usdPer1000Characters: 0.1,
  timeoutMs: 20_000,
};
