import { ProviderError, type ProviderErrorFacts, type ProviderErrorKind } from '../../provider-error';
import { whatVendorSays } from '../../received/what-vendor-says';
import { errorDetails } from './error-details';
import type { AnsweredError } from '../fetch-json';
import type { GeminiOptions } from '../options';

/** A limit that tells no time to wait is a limit by the minute. */
const USUAL_WAIT_MS = 60_000;

type Verdict = [ProviderErrorKind, sentence: string, facts?: ProviderErrorFacts];

/** Why Gemini turned a request away, by the status and the body of its answer. */
export function readRefusal({ status, body }: AnsweredError, options: GeminiOptions): ProviderError {
  const [kind, sentence, facts] = verdict(status, body, options);
  const said = whatVendorSays(body, options.apiKey);
  return new ProviderError(kind, `${sentence} Gemini says (${status}): ${said}`, { callsSpent: 1, ...facts });
}

function verdict(status: number, body: unknown, { model, baseUrl }: GeminiOptions): Verdict {
  const { retryAfterMs, quota, isKeyInvalid, isCreditSpent, isGeminis, isBare } = errorDetails(body);
  if (status === 401 || isKeyInvalid) {
    return ['change', 'Gemini does not accept the key. Check GEMINI_API_KEY, and start the worker again.'];
  }
  if (status === 402 || (status === 429 && isCreditSpent)) {
    return [
      'change',
      `The credit of the key's project is spent, or it is at its spending limit. Add credit or raise the limit at aistudio.google.com, then order the film again; or set STORYREEL_SCRIPTWRITER=local.`,
      { reason: 'no_credit' },
    ];
  }
  if (status === 429 && !isGeminis) {
    const sentence = `Whoever answers at ${baseUrl} takes no more requests at present. The next one goes in ${USUAL_WAIT_MS / 1000} s.`;
    return ['try-again', sentence, { retryAfterMs: USUAL_WAIT_MS, reason: 'not_geminis' }];
  }
  if (status === 429 && isBare) return ['change', bareLimit(model), { reason: 'no_details' }];
  if (status === 429) return limited(model, quota, retryAfterMs);
  if (status === 403) {
    return [
      'change',
      `The key may not use ${model}. Check GEMINI_API_KEY, or set STORYREEL_SCRIPT_MODEL to a model that it may use.`,
    ];
  }
  if (status === 404) {
    return ['change', `There is no model ${model} at ${baseUrl}. Set STORYREEL_SCRIPT_MODEL to one that there is.`];
  }
  if (status >= 500 || status === 408 || status === 409 || status === 499) {
    const facts = retryAfterMs ? { retryAfterMs } : {};
    return ['try-again', 'Gemini could not write the script just now. Trying again later may help.', facts];
  }
  return ['change', `Gemini does not accept the request. Check STORYREEL_SCRIPT_MODEL (${model}) and GEMINI_BASE_URL.`];
}

/** Limits by the minute and by the day have details; one of spending has none, and no waiting ends it. */
function bareLimit(model: string): string {
  return `Gemini takes no more requests for ${model}, and does not say until when: so it is a limit of spending. See to the billing of the key's project at aistudio.google.com, then order the film again; or set STORYREEL_SCRIPTWRITER=local.`;
}

function limited(model: string, quota: 'none' | 'daily' | undefined, retryAfterMs = USUAL_WAIT_MS): Verdict {
  if (quota === 'none') {
    return [
      'change',
      `The key has no quota for ${model}. Set STORYREEL_SCRIPT_MODEL to a model that it has, or see to its billing.`,
      { reason: 'no_quota' },
    ];
  }
  if (quota === 'daily') {
    return [
      'change',
      `The day's quota for ${model} is used up. Order the film again tomorrow, set STORYREEL_SCRIPT_MODEL to another model, or see to the key's billing.`,
      { reason: 'daily_quota' },
    ];
  }
  const seconds = Math.ceil(retryAfterMs / 1000);
  return [
    'blocked',
    `Gemini takes no more requests for ${model} at present. The next one goes in ${seconds} s.`,
    { reason: 'rate_limit', retryAfterMs },
  ];
}
