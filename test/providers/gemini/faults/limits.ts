import { answer } from '../../../support/vendors/vendor-server';
import { failing, quotaFailure, retryInfo } from '../gemini-answers';
import type { Fault } from './fault';

const LIMITED = 'You exceeded your current quota, please check your plan and billing details.';

/** A limit that is reached: of requests, of a day, of spending. */
export const LIMITS: Fault[] = [
  [
    'it takes fewer requests for a while',
    [failing(429, LIMITED, [retryInfo('17.4s')])],
    'blocked',
    1,
    { reason: 'rate_limit', retryAfterMs: 17_400 },
    /takes no more requests for gemini-3\.5-flash-lite at present\. The next one goes in 18 s.*\(429\): "You exceeded/,
  ],
  [
    'a limit tells no time',
    [failing(429, LIMITED, [quotaFailure('GenerateRequestsPerMinutePerProjectPerModel', '10')])],
    'blocked',
    1,
    { retryAfterMs: 60_000 },
    /in 60 s/,
  ],
  [
    'a limit tells nothing at all, as one of spending does',
    [failing(429, 'Resource has been exhausted (e.g. check quota).')],
    'change',
    1,
    { retryAfterMs: undefined, reason: 'no_details' },
    /does not say until when: so it is a limit of spending\. See to the billing.*STORYREEL_SCRIPTWRITER=local/,
  ],
  [
    'somebody on the way takes fewer requests',
    [answer(429, '<html>Too Many Requests</html>')],
    'try-again',
    1,
    { retryAfterMs: 60_000 },
    /Whoever answers at .* takes no more requests at present\. The next one goes in 60 s\./,
  ],
  [
    'the credit is spent',
    [failing(402, 'Payment required')],
    'change',
    1,
    { reason: 'no_credit', retryAfterMs: undefined },
    /credit of the key's project is spent, or it is at its spending limit\. Add credit.*\(402\): "Payment required"/,
  ],
  ...[
    'Your prepayment credits are depleted. Please go to AI Studio to manage your project and billing.',
    'Your project has exceeded its monthly spending cap.',
    'The prepaid balance of this project is used up.',
    'Insufficient credits.',
  ].map((message): Fault => [
    `the credit is spent, as it was said before: ${message}`,
    [failing(429, message, [retryInfo('30s')])],
    'change',
    1,
    { reason: 'no_credit', retryAfterMs: undefined },
    /credit of the key's project is spent/,
  ]),
  [
    'a limit tells an absurd time',
    [failing(429, LIMITED, [retryInfo('99999999s')])],
    'blocked',
    1,
    { retryAfterMs: 3_600_000 },
    /in 3600 s/,
  ],
  [
    "the day's quota is used up",
    [failing(429, LIMITED, [quotaFailure('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '50'), retryInfo('9s')])],
    'change',
    1,
    { reason: 'daily_quota', retryAfterMs: undefined },
    /day's quota for gemini-3\.5-flash-lite is used up\. Order the film again tomorrow/,
  ],
  [
    'the quota is nothing',
    [failing(429, `${LIMITED} limit: 0, model: gemini-3.5`, [retryInfo('9s')])],
    'change',
    1,
    { reason: 'no_quota' },
    /has no quota for gemini-3\.5-flash-lite\. Set STORYREEL_SCRIPT_MODEL/,
  ],
];
