import type { Story } from '../../../domain/film/script/story';
import type { ScriptRequest } from '../../scriptwriter';
import { mostOutputTokens } from '../answer-bounds';
import { answerSchema } from '../answer-schema';
import { checkedRequest } from '../checked-request';
import { knownPrice, type TokenPrices } from './known-prices';
import { requestText, SYSTEM_INSTRUCTION } from '../request-text';
import type { GeminiOptions } from '../options';

type Priced = Pick<GeminiOptions, 'model' | 'usdPerMillionInputTokens' | 'usdPerMillionOutputTokens'>;

/** The prices that count for a request that `model` answers: what a person has said, else what the price list says. */
export function pricesOf(
  { usdPerMillionInputTokens, usdPerMillionOutputTokens, ...options }: Priced,
  model = options.model,
  atMs = Date.now(),
): TokenPrices | undefined {
  const known = knownPrice(model, atMs);
  const input = usdPerMillionInputTokens ?? known?.input;
  const output = usdPerMillionOutputTokens ?? known?.output;
  return input === undefined || output === undefined ? undefined : { input, output };
}

/** The day of the price list that the prices are from; undefined where a person has said them, or nobody knows them. */
export function pricesAsOf(options: Priced): string | undefined {
  const { usdPerMillionInputTokens: input, usdPerMillionOutputTokens: output } = options;
  const isSaid = input !== undefined && output !== undefined;
  return isSaid || !pricesOf(options) ? undefined : knownPrice(options.model, Date.now())?.asOf;
}

/** What so many tokens cost, in millionths of a US dollar. */
export function tokenPriceMicroUsd(
  { input, output }: TokenPrices,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
): number {
  return Math.ceil(inputTokens * input + outputTokens * output);
}

/**
 * What the script of a story costs at most when its first request succeeds, in millionths of a US dollar; undefined without
 * a price. Throws a `ProviderError` for a story that would be refused.
 */
export function scriptPriceMicroUsd(
  options: Priced,
  story: Story,
  wishes: Partial<Omit<ScriptRequest, 'story'>> = {},
): number | undefined {
  const request = checkedRequest({ language: 'en', verbatim: false, ...wishes, story });
  const sent = [SYSTEM_INSTRUCTION, requestText(request), JSON.stringify(answerSchema(request))];
  // A token stands for one byte at least.
  const inputTokens = sent.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const prices = pricesOf(options);
  return prices && tokenPriceMicroUsd(prices, { inputTokens, outputTokens: mostOutputTokens(request.sceneCount) });
}
