import type { GatePolicy } from '../../domain/gate/gate-policy';

/** What Together's illustrator needs to know; times in milliseconds. */
export interface TogetherOptions {
  apiKey: string;
  baseUrl: string;
  /** What a person calls the account that the key belongs to; limits and blocks are an account's. */
  account: string;
  model: string;
  /** Whether earlier pictures of a character may go along. */
  sendsReferences?: true;
  /** Drawing steps; left out, the model's own default. */
  steps?: number;
  /** A picture has at most so many million pixels. */
  megapixels: number;
  /** US dollars for a million pixels; left out, costs are not recorded. */
  usdPerMegapixel?: number;
  /** The day (YYYY-MM-DD) of the price list that this is from; left out where a person has said it. */
  pricesAsOf?: string;
  /** How long one request may take, from sending it to the last byte of the answer. */
  timeoutMs: number;
  /** The account's rate limit, as its gate keeps it; the block is for going over it. */
  policy: GatePolicy;
}

/** Settings for an account that nobody has said anything of. */
export const TOGETHER_DEFAULTS = {
  baseUrl: 'https://api.together.ai/v1',
  account: 'default',
  model: 'black-forest-labs/FLUX.1-schnell',
  megapixels: 1,
  timeoutMs: 120_000,
  // Six a minute, or a block of 15 minutes. A lease of 3 s and a transit of 1 s were measured to cover slow connections.
  policy: {
    limit: 6,
    windowMs: 60_000,
    leaseMs: 3_000,
    transitMs: 1_000,
    blockMs: 15 * 60_000,
    pace: 'even',
    widens: true,
  },
} as const;

/** Steps and price by model from Together's price list (docs.together.ai), and the day on which that was read. */
export const KNOWN_MODELS: Readonly<
  Record<string, Pick<TogetherOptions, 'steps'> & { usdPerMegapixel: number; asOf: string }>
> = {
  'black-forest-labs/FLUX.1-schnell': { steps: 4, usdPerMegapixel: 0.0027, asOf: '2026-08-18' },
  'black-forest-labs/FLUX.2-pro': { usdPerMegapixel: 0.03, asOf: '2026-08-18' },
};

/** Whether a model rewords prompts (`prompt_upsampling`) unless it is told not to. */
export function rewordsPrompts(model: string): boolean {
  return /\/FLUX\.2-(?:pro|dev|flex|max)$/i.test(model);
}

/** Whether a model takes pictures to draw after (`reference_images`), by Together's documents. */
export function takesReferences(model: string): boolean {
  return /\/FLUX\.2-(?:pro|dev|flex)$/i.test(model);
}
