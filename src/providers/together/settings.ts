/** What Together's illustrator needs to know; times in milliseconds. */
export interface TogetherSettings {
  apiKey: string;
  baseUrl: string;
  /** What a person calls the account that the key belongs to; limits and blocks are an account's. */
  account: string;
  model: string;
  /** Drawing steps; left out, the model's own default. */
  steps?: number;
  /** A picture has at most so many million pixels. */
  megapixels: number;
  /** US dollars for each million pixels begun; left out, costs are not recorded. */
  usdPerMegapixel?: number;
  /** How long one request may take, from sending it to the last byte of the answer. */
  timeoutMs: number;
  /** How long the account is blocked once it went over its model's rate limit. */
  blockMs: number;
}

/** Settings for an account that nobody has said anything of. */
export const TOGETHER_DEFAULTS = {
  baseUrl: 'https://api.together.ai/v1',
  account: 'default',
  model: 'black-forest-labs/FLUX.1-schnell',
  megapixels: 1,
  timeoutMs: 120_000,
  blockMs: 15 * 60_000,
} as const;

/** Steps and price by model, from Together's price list (docs.together.ai, mid-2026). */
export const KNOWN_MODELS: Readonly<Record<string, Pick<TogetherSettings, 'steps' | 'usdPerMegapixel'>>> = {
  'black-forest-labs/FLUX.1-schnell': { steps: 4, usdPerMegapixel: 0.0027 },
  'black-forest-labs/FLUX.2-pro': { usdPerMegapixel: 0.03 },
};
