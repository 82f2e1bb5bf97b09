import { KNOWN_MODELS, type TogetherOptions } from './options';

/**
 * What a picture costs, in millionths of a US dollar, by the price list: by its pixels, and steps beyond the model's usual ones
 * cost in proportion. Undefined without a price.
 */
export function priceMicroUsd(
  { model, steps, usdPerMegapixel }: Omit<TogetherOptions, 'apiKey'>,
  { width, height }: { width: number; height: number },
): number | undefined {
  if (usdPerMegapixel === undefined) return undefined;
  const usualSteps = KNOWN_MODELS[model]?.steps;
  const moreSteps = steps !== undefined && usualSteps !== undefined ? Math.max(1, steps / usualSteps) : 1;
  return Math.round(width * height * usdPerMegapixel * moreSteps);
}
