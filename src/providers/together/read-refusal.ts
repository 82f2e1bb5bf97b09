import type { APIError } from 'together-ai';
import { ProviderError, type ProviderErrorFacts, type ProviderErrorKind } from '../provider-error';
import { errorTypes } from './error-types';
import { resetTimeMs } from './reset-time';
import type { TogetherOptions } from './options';
import { whatVendorSays } from '../received/what-vendor-says';

/** A limit that tells no time to wait is a limit by the minute. */
const USUAL_WAIT_MS = 60_000;

type Verdict = [ProviderErrorKind, sentence: string, facts?: ProviderErrorFacts];

/** Why Together refused a request, by the status and the body of its answer. */
export function readRefusal(error: APIError<number, Headers>, options: TogetherOptions): ProviderError {
  const [kind, sentence, facts] = verdict(error, options);
  const said = whatVendorSays(error.error ?? error.message.replace(/^\d+ /, ''), options.apiKey);
  return new ProviderError(kind, `${sentence} Together says (${error.status}): ${said}`, { callsSpent: 1, ...facts });
}

function verdict(error: APIError<number, Headers>, options: TogetherOptions): Verdict {
  const { account, model, baseUrl } = options;
  const types = errorTypes(error.error);
  const retryAfterMs = resetTimeMs(error.headers);
  if (error.status === 422 || types.some((type) => type.startsWith('content_policy'))) {
    return ['refused', 'Together does not draw this prompt: its safety check refused it. Word the scene differently.'];
  }
  switch (error.status) {
    case 401:
      return ['change', 'Together does not accept the key. Check TOGETHER_API_KEY, and start the worker again.'];
    case 402:
      return [
        'change',
        `The Together account "${account}" has no credit left, or is at its spending limit. Raise it, then order the film again.`,
      ];
    case 403:
      return [
        'change',
        `The Together account "${account}" may not use ${model}. Set STORYREEL_IMAGE_MODEL to a model that it may use.`,
      ];
    case 404:
      return ['change', `There is no model ${model} at ${baseUrl}. Set STORYREEL_IMAGE_MODEL to one that there is.`];
    case 429:
      return block(types, retryAfterMs, options);
  }
  if (error.status >= 500 || error.status === 408 || error.status === 409) {
    return [
      'try-again',
      'Together could not draw the picture just now. Trying again later may help.',
      retryAfterMs ? { retryAfterMs } : {},
    ];
  }
  return [
    'change',
    'Together does not accept the request. Check STORYREEL_IMAGE_MODEL, STORYREEL_IMAGE_STEPS and STORYREEL_IMAGE_MEGAPIXELS.',
  ];
}

/** Limits that Together sets by the load last as long as it says; going over a model's own costs the account's block time. */
function block(types: string[], resetMs: number | undefined, { account, model, policy }: TogetherOptions): Verdict {
  const reason = types.find((type) => /_limit(ed)?$/.test(type)) ?? 'too_many_requests';
  if (reason.startsWith('dynamic_')) {
    const retryAfterMs = resetMs ?? USUAL_WAIT_MS;
    return [
      'blocked',
      `Together takes fewer requests at present. The next one goes in ${seconds(retryAfterMs)}.`,
      { reason, retryAfterMs },
    ];
  }
  const retryAfterMs = Math.max(policy.blockMs, resetMs ?? 0);
  return [
    'blocked',
    `The Together account "${account}" went over the rate limit of ${model}. The next request goes in ${seconds(retryAfterMs)}.`,
    { reason, retryAfterMs },
  ];
}

function seconds(durationMs: number): string {
  return `${Math.ceil(durationMs / 1000)} s`;
}
