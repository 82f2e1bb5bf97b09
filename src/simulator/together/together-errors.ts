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
