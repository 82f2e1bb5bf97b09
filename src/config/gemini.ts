import { GEMINI_DEFAULTS, type GeminiSettings, KNOWN_PRICES } from '../providers/gemini/settings';
import type { EnvironmentReader } from './environment-reader';

const DOLLARS = { least: 0, most: 1000 };

/** Reads what is said of Gemini; the key may be missing. */
export function readGemini(from: EnvironmentReader): Omit<GeminiSettings, 'apiKey'> & { apiKey?: string | undefined } {
  const model = from.name('STORYREEL_SCRIPT_MODEL') ?? GEMINI_DEFAULTS.model;
  const timeoutSeconds = from.number('STORYREEL_SCRIPT_TIMEOUT_SECONDS', { least: 1, most: 140 });
  const input = from.number('STORYREEL_SCRIPT_USD_PER_MILLION_INPUT_TOKENS', DOLLARS) ?? KNOWN_PRICES[model]?.input;
  const output = from.number('STORYREEL_SCRIPT_USD_PER_MILLION_OUTPUT_TOKENS', DOLLARS) ?? KNOWN_PRICES[model]?.output;
  return {
    apiKey: from.key('GEMINI_API_KEY'),
    baseUrl: from.vendorAddress('GEMINI_BASE_URL', GEMINI_DEFAULTS.baseUrl) ?? GEMINI_DEFAULTS.baseUrl,
    model,
    ...(input !== undefined && { usdPerMillionInputTokens: input }),
    ...(output !== undefined && { usdPerMillionOutputTokens: output }),
    timeoutMs: timeoutSeconds === undefined ? GEMINI_DEFAULTS.timeoutMs : timeoutSeconds * 1000,
  };
}
