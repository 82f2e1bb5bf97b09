import { TOGETHER_DEFAULTS, type TogetherOptions } from '../../../src/providers/together/options';

/** Settings of a test's own account; the address is that of the test's server. */
export const TOGETHER: TogetherOptions = {
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
