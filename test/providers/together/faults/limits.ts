import { answer } from '../../../support/vendors/vendor-server';
import { saying } from '../bad-answers';
import type { Fault } from './fault';

const RATE =
  'You have reached the rate limit specific to this model. The maximum rate limit is 6.0 queries per minute.';

/** A limit of requests that is reached. */
export const LIMITS: Fault[] = [
  [
    "the model's rate limit is broken",
    answer(429, saying(RATE, 'model_rate_limit')),
    'blocked',
    { reason: 'model_rate_limit', retryAfterMs: 900_000 },
    /account "mine" went over the rate limit of test\/flux\. The next request goes in 900 s/,
  ],
  [
    'a limit that it does not name is broken',
    answer(429, 'slow down', { 'content-type': 'text/plain' }),
    'blocked',
    { reason: 'too_many_requests', retryAfterMs: 900_000 },
    /went over the rate limit.*\(429\): "slow down"/,
  ],
  [
    'it says when to come back, whatever the limit is called',
    answer(429, saying(RATE, 'model_rate_limit'), { 'retry-after': '5' }),
    'blocked',
    { reason: 'model_rate_limit', retryAfterMs: 5_000 },
    /The next one goes in 5 s/,
  ],
  [
    'it says when to come back by a date that is past',
    answer(429, 'slow down', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
    'blocked',
    { reason: 'too_many_requests', retryAfterMs: 900_000 },
    /in 900 s/,
  ],
  [
    'it says when to come back by a date of its own clock, which is not that of this machine',
    answer(429, 'slow down', {
      date: 'Wed, 21 Oct 2015 07:28:00 GMT',
      'retry-after': 'Wed, 21 Oct 2015 07:28:40 GMT',
    }),
    'blocked',
    { retryAfterMs: 40_000 },
    /in 40 s/,
  ],
  [
    'it says when to come back in words that nobody can read',
    answer(429, 'slow down', { 'retry-after': 'soon' }),
    'blocked',
    { retryAfterMs: 900_000 },
    /in 900 s/,
  ],
  [
    'it asks for a longer wait than the block',
    answer(429, saying(RATE, 'model_rate_limit'), { 'x-ratelimit-reset': '1200' }),
    'blocked',
    { retryAfterMs: 1_200_000 },
    /in 1200 s/,
  ],
  [
    'a limit of the account is lower than the settings say',
    answer(429, saying(RATE, 'model_rate_limit'), { 'x-ratelimit-limit': '0.05' }),
    'blocked',
    { reason: 'model_rate_limit', limitPerMinute: 3 },
    /went over the rate limit/,
  ],
  [
    'a rate limit that would be higher with more credit is broken, by what it is called',
    answer(429, saying('Rate limit exceeded, add credits to raise it', 'model_rate_limit')),
    'blocked',
    { reason: 'model_rate_limit', retryAfterMs: 900_000 },
    /went over the rate limit/,
  ],
  [
    'a rate limit that would be higher with more credit is broken, by when to come back',
    answer(429, saying('Too many: with no credits the rate is low', 'invalid_request_error'), { 'retry-after': '30' }),
    'blocked',
    { reason: 'too_many_requests', retryAfterMs: 30_000 },
    /The next one goes in 30 s/,
  ],
  [
    'a dynamic limit is reached',
    answer(429, saying('Slow', 'dynamic_request_limited'), { 'x-ratelimit-reset': '2.5', 'x-ratelimit-limit': '0.05' }),
    'blocked',
    { reason: 'dynamic_request_limited', retryAfterMs: 2_500, limitPerMinute: undefined },
    /takes fewer requests for test\/flux at present\. The next one goes in 3 s/,
  ],
  [
    'a dynamic limit is named outside of the error',
    answer(429, { error: { message: 'Slow' }, error_type: 'dynamic_token_limited' }),
    'blocked',
    { reason: 'dynamic_token_limited', retryAfterMs: 60_000 },
    /in 60 s/,
  ],
  [
    'a dynamic limit names an absurd time',
    answer(429, saying('Slow', 'dynamic_request_limited'), { 'x-ratelimit-reset': '500000000' }),
    'blocked',
    { retryAfterMs: 3_600_000 },
    /in 3600 s/,
  ],
];
