import type { APIError } from 'together-ai';
import { ProviderError, type ProviderErrorFacts, type ProviderErrorKind } from '../../provider-error';
import { errorTypes } from './error-types';
import { toldLimitPerMinute } from '../told-limit';
import { asksToRetry, waitTimeMs } from '../wait-time';
import { wrongRequest } from './wrong-request';
import type { TogetherOptions } from '../options';
import { isCreditSpent } from '../../received/credit-spent';
import { vendorMessage, whatVendorSays } from '../../received/what-vendor-says';
import { hasKey } from '../../received/without-key';

/** A limit by the load that tells no time to wait is a limit by the minute. */
const USUAL_WAIT_MS = 60_000;

/** What a limit is called: it is kept with the failure. */
const LIMIT_TYPE = /^[\w.-]{1,80}_limit(?:ed|_exceeded)?$/;

type Verdict = [ProviderErrorKind, sentence: string, facts?: ProviderErrorFacts];

/** Why Together refused a request, by the status and the body of its answer. */
export function readRefusal(error: APIError<number, Headers>, options: TogetherOptions): ProviderError {
  const [kind, sentence, facts] = verdict(error, options);
  const said = whatVendorSays(error.error ?? error.message.replace(/^\d+ /, ''), options.apiKey);
  return new ProviderError(kind, `${sentence} Together says (${error.status}): ${said}`, {
    callsSpent: 1,
    limitPerMinute: toldLimitPerMinute(error.headers),
    ...facts,
  });
}

function verdict(error: APIError<number, Headers>, options: TogetherOptions): Verdict {
  const { account, model } = options;
  const retryAfterMs = waitTimeMs(error.headers);
  switch (error.status) {
    case 401:
      return ['change', 'Together does not accept the key. Check TOGETHER_API_KEY, and start the worker again.'];
    case 402:
      return noCredit(options);
    case 404:
      return noModel(options);
    case 429:
      return isOfCredit(error) ? noCredit(options) : block(errorTypes(error.error), retryAfterMs, options);
  }
  if (error.status >= 500 || error.status === 408 || error.status === 409) {
    return [
      'try-again',
      'Together could not draw the picture just now. Trying again later may help.',
      retryAfterMs ? { retryAfterMs } : {},
    ];
  }
  // A 422 that does not say what it is has been the safety check's.
  const wrong = wrongRequest(error.error) ?? (error.status === 422 ? 'unsafe' : undefined);
  if (wrong === 'unsafe') {
    return ['refused', 'Together does not draw this prompt: its safety check refused it. Word the scene differently.'];
  }
  if (wrong === 'no model') return noModel(options);
  if (wrong === 'too long') {
    return [
      'change',
      `The prompt is too long for ${model}. Describe the scene's picture, or the style, in fewer words.`,
    ];
  }
  if (error.status === 403) {
    return [
      'change',
      `The Together account "${account}" may not use ${model}. Set STORYREEL_IMAGE_MODEL to a model that it may use.`,
    ];
  }
  return [
    'change',
    'Together does not accept a value of the request. Check STORYREEL_IMAGE_MODEL, STORYREEL_IMAGE_STEPS and STORYREEL_IMAGE_MEGAPIXELS' +
      (options.sendsReferences ? ', or set STORYREEL_IMAGE_REFERENCES=off.' : '.'),
  ];
}

function noModel({ model, baseUrl }: TogetherOptions): Verdict {
  return ['change', `There is no model ${model} at ${baseUrl}. Set STORYREEL_IMAGE_MODEL to one that there is.`];
}

function noCredit({ account }: TogetherOptions): Verdict {
  return [
    'change',
    `The Together account "${account}" has no credit left, or is at its spending limit. Raise it, then order the film again.`,
  ];
}

/**
 * Whether a 429 is for want of credit. What it is called says that best; its words count only where neither its type nor a time to
 * come back says that it is a limit of requests, for such a limit's words may speak of credit, too.
 */
function isOfCredit({ error, headers }: APIError<number, Headers>): boolean {
  const types = errorTypes(error);
  if (types.some((type) => isCreditSpent(type.replaceAll('_', ' ')))) return true;
  if (types.some((type) => LIMIT_TYPE.test(type)) || asksToRetry(headers)) return false;
  return isCreditSpent(vendorMessage(error) ?? '');
}

/**
 * A limit lasts as long as Together says; one that it sets by the load, a minute where it does not say; any other costs the
 * account's block time. What a limit by the load is now says nothing of the account's own limit.
 */
function block(
  types: string[],
  toldMs: number | undefined,
  { account, apiKey, model, policy }: TogetherOptions,
): Verdict {
  const reason = types.find((type) => LIMIT_TYPE.test(type) && !hasKey(type, apiKey)) ?? 'too_many_requests';
  const isByLoad = reason.startsWith('dynamic_');
  if (toldMs !== undefined || isByLoad) {
    const retryAfterMs = toldMs ?? USUAL_WAIT_MS;
    return [
      'blocked',
      `Together takes fewer requests for ${model} at present. The next one goes in ${seconds(retryAfterMs)}.`,
      { reason, retryAfterMs, ...(isByLoad && { limitPerMinute: undefined }) },
    ];
  }
  return [
    'blocked',
    `The Together account "${account}" went over the rate limit of ${model}. The next request goes in ${seconds(policy.blockMs)}.`,
    { reason, retryAfterMs: policy.blockMs },
  ];
}

function seconds(durationMs: number): string {
  return `${Math.ceil(durationMs / 1000)} s`;
}
