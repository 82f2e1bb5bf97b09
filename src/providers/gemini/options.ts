/** What Gemini's scriptwriter needs to know; times in milliseconds. */
export interface GeminiOptions {
  apiKey: string;
  /** Without the `/v1beta` that the SDK adds. */
  baseUrl: string;
  model: string;
  /** US dollars for a million tokens; left out, costs are not recorded. */
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

/** US dollars for a million tokens in and out, from Google's price list (ai.google.dev, November 2026). */
export const KNOWN_PRICES: Readonly<Record<string, { input: number; output: number }>> = {
  'gemini-2.5-flash': { input: 0.3, output: 2.5 },
  'gemini-2.5-flash-lite': { input: 0.1, output: 0.4 },
  'gemini-3-flash-preview': { input: 0.5, output: 3 },
  'gemini-3.1-flash-lite': { input: 0.25, output: 1.5 },
  'gemini-3.5-flash': { input: 1.5, output: 9 },
  'gemini-3.5-flash-lite': { input: 0.3, output: 2.5 },
  'gemini-3.6-flash': { input: 1.5, output: 7.5 },
  'gemini-3.8-flash': { input: 0.75, output: 3.75 },
};
