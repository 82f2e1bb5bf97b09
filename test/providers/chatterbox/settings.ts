import { CHATTERBOX_DEFAULTS, type ChatterboxSettings } from '../../../src/providers/chatterbox/settings';

/** Settings of a test's own servers; their addresses are those of the test. */
export const CHATTERBOX: Omit<ChatterboxSettings, 'urls'> = {
  ...CHATTERBOX_DEFAULTS,
  languages: ['en'],
  usdPer1000Characters: 0.1,
  timeoutMs: 20_000,
};
