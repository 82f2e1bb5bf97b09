import type { GeminiOptions } from '../../../src/providers/gemini/options';

/** Settings of a test's own account; the address is that of the test's server. */
export const GEMINI: GeminiOptions = {
  apiKey: 'canary-8d27e0b4',
  baseUrl: 'http://127.0.0.1:9',
  model: 'gemini-3.5-flash-lite',
  usdPerMillionInputTokens: 0.3,
  usdPerMillionOutputTokens: 2.5,
  timeoutMs: 20_000,
};
