import { type Answer, jsonAnswer } from '../call/answer';
import type { Arrival, LimitPolicy } from './image-limit';

const BLOCKED_TYPE = 'model_rate_limit';

/** The 429 of an account above its limit, or inside its block. */
export function rateLimitAnswer(model: string, limit: LimitPolicy, arrival: Arrival): Answer {
  if (arrival.decision === 'limited') {
    const message = 'Request rate limit reached: you are sending requests faster than your current rate.';
    const headers = { 'x-ratelimit-reset': String(Math.ceil(arrival.waitMs / 1000)) };
    return togetherError(429, message, 'dynamic_request_limited', null, headers);
  }
  const perMinute = limit.kind === 'none' ? 6 : (limit.requests * 60_000) / limit.windowMs;
  const message =
    `You have reached the rate limit specific to this model ${model}. The maximum rate limit for this model is ` +
    `${perMinute.toFixed(1)} queries per minute. This limit differs from the general rate limits published at Together AI rate limits documentation.`;
  return togetherError(429, message, BLOCKED_TYPE);
}

/** What the safety checker answers. */
export function refusal(): Answer {
  return togetherError(422, 'NSFW content detected in the generated image: the safety checker was triggered.');
}

/** The answer for a model that there is not, or no longer. */
export function noModel(model: string): Answer {
  const message = `Unable to access model ${model}. Please visit https://api.together.ai/models to view the list of supported models.`;
  return togetherError(400, message, 'invalid_request_error', 'model_not_available');
}

/** What the check of a request's values answers, with the same status as the safety checker. */
export function invalidValue(): Answer {
  const detail = [
    { loc: ['body', 'steps'], msg: 'Input should be less than or equal to 4', type: 'less_than_equal', input: 12 },
  ];
  return jsonAnswer(422, { detail });
}

/** The answer to a prompt that the model cannot hold. */
export function tooLong(): Answer {
  const message =
    'Input token count + max_tokens parameter must be less than the context length of the model being queried.';
  return togetherError(403, message);
}

/** The answer to an account that has nothing left to spend. */
export function creditSpent(): Answer {
  return togetherError(402, 'Credit limit exceeded. Please add credits to your account.', 'credit_limit');
}

/** The 429 that says how long it is to be waited. */
export function retryAfter(forMs: number): Answer {
  const headers = { 'retry-after': String(Math.ceil(forMs / 1000)) };
  return togetherError(429, 'Too many requests. Please retry later.', 'rate_limit', null, headers);
}

/**
 * The headers by which an account learns its limit, in requests a second, for how many more there was room when this one arrived,
 * and in how many seconds there is room for another; none where the limit does not tell.
 */
export function toldLimit(limit: LimitPolicy, { room, forgetsMs }: Arrival): Record<string, string> {
  if (limit.kind === 'none' || !limit.tells) return {};
  return {
    'x-ratelimit-limit': String((limit.requests * 1000) / limit.windowMs),
    'x-ratelimit-remaining': String(room),
    'x-ratelimit-reset': String(Math.ceil(forgetsMs / 1000)),
  };
}

/** The headers of an answer after which none is left. */
export function noneLeft(forMs: number): Record<string, string> {
  return {
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(forMs / 1000)),
  };
}

/** The answer to a request without a key. */
export function unauthorized(): Answer {
  return togetherError(401, 'Missing API key', 'invalid_request_error', 'missing_api_key');
}

/** An error in Together's shape; its own kind is at `error.type`. */
export function togetherError(
  status: number,
  message: string,
  type = status < 500 ? 'invalid_request_error' : 'server_error',
  code: string | null = null,
  headers: Record<string, string> = {},
): Answer {
  return jsonAnswer(status, { error: { message, type, param: null, code } }, headers);
}
