/** What Gemini's scriptwriter needs to know; times in milliseconds. */
export interface GeminiOptions {
  apiKey: string;
  /** Without the `/v1beta` that the SDK adds. */
  baseUrl: string;
  model: string;
  /** US dollars for a million tokens, where a person has said them; left out, the price list counts. */
  usdPerMillionInputTokens?: number;
  usdPerMillionOutputTokens?: number;
  /** How long one request may take, from sending it to the last byte of the answer. */
  timeoutMs: number;
}

/** Settings for an account that nobody has said anything of. */
export const GEMINI_DEFAULTS = {
  baseUrl: 'https://generativelanguage.googleapis.com',
  model: 'gemini-3.5-flash-lite',
  timeoutMs: 120_000,
} as const;
