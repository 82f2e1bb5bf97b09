import type { VendorEnvironment } from '../vendor-environment';
import { GEMINI_DEFAULTS, type GeminiOptions } from './options';

const DOLLARS = { least: 0, most: 1000 };

/** Reads what is said of Gemini; a key that is not there is empty. */
export function readOptions(from: VendorEnvironment): GeminiOptions {
  const model = from.name('STORYREEL_SCRIPT_MODEL') ?? GEMINI_DEFAULTS.model;
  const timeoutSeconds = from.number('STORYREEL_SCRIPT_TIMEOUT_SECONDS', { least: 1, most: 140 });
  const input = from.number('STORYREEL_SCRIPT_USD_PER_MILLION_INPUT_TOKENS', DOLLARS);
  const output = from.number('STORYREEL_SCRIPT_USD_PER_MILLION_OUTPUT_TOKENS', DOLLARS);
  return {
    apiKey: from.key('GEMINI_API_KEY') ?? '',
    baseUrl: from.vendorAddress('GEMINI_BASE_URL', GEMINI_DEFAULTS.baseUrl) ?? GEMINI_DEFAULTS.baseUrl,
    model,
    ...(input !== undefined && { usdPerMillionInputTokens: input }),
    ...(output !== undefined && { usdPerMillionOutputTokens: output }),
    timeoutMs: timeoutSeconds === undefined ? GEMINI_DEFAULTS.timeoutMs : timeoutSeconds * 1000,
  };
}
