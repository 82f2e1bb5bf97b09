import type { Story } from '../../../domain/film/story';
import type { ScriptRequest } from '../../scriptwriter';
import { mostOutputTokens } from '../answer-bounds';
import { answerSchema } from '../answer-schema';
import { checkedRequest } from '../checked-request';
import { requestText, SYSTEM_INSTRUCTION } from '../request-text';
import type { GeminiOptions } from '../options';

type TokenPrices = Pick<GeminiOptions, 'usdPerMillionInputTokens' | 'usdPerMillionOutputTokens'>;

/** What so many tokens cost, in millionths of a US dollar; undefined without a price. */
export function tokenPriceMicroUsd(
  { usdPerMillionInputTokens, usdPerMillionOutputTokens }: TokenPrices,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
): number | undefined {
  if (usdPerMillionInputTokens === undefined || usdPerMillionOutputTokens === undefined) return undefined;
  return Math.ceil(inputTokens * usdPerMillionInputTokens + outputTokens * usdPerMillionOutputTokens);
}

/**
 * What the script of a story costs at most when its first request succeeds, in millionths of a US dollar; undefined without
 * a price. Throws a `ProviderError` for a story that would be refused.
 */
export function scriptPriceMicroUsd(
  prices: TokenPrices,
  story: Story,
  wishes: Partial<Omit<ScriptRequest, 'story'>> = {},
): number | undefined {
  const request = checkedRequest({ language: 'en', verbatim: false, ...wishes, story });
  const sent = [SYSTEM_INSTRUCTION, requestText(request), JSON.stringify(answerSchema(request))];
  // A token stands for one byte at least.
  const inputTokens = sent.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return tokenPriceMicroUsd(prices, { inputTokens, outputTokens: mostOutputTokens(request.sceneCount) });
}
