import { TOGETHER_DEFAULTS, type TogetherSettings } from '../../../src/providers/together/settings';

/** Settings of a test's own account; the address is that of the test's server. */
export const TOGETHER: TogetherSettings = {
  apiKey: 'canary-5b1f0c7e',
  baseUrl: 'http://127.0.0.1:9/v1',
  account: 'mine',
  model: 'test/flux',
  steps: 4,
  megapixels: 1,
  usdPerMegapixel: 0.0027,
  timeoutMs: 20_000,
  policy: TOGETHER_DEFAULTS.policy,
};
