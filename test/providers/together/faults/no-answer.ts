import { BROKEN_CONNECTIONS } from '../../../support/vendors/broken-connections';
import { answer } from '../../../support/vendors/vendor-server';
import { saying } from '../bad-answers';
import type { Fault } from './fault';

/** A vendor that fails, or whose answer does not come whole. */
export const NO_ANSWER: Fault[] = [
  [
    'it is overloaded',
    answer(503, saying('Service unavailable')),
    'try-again',
    { retryAfterMs: undefined },
    /could not draw the picture just now\..* Together says \(503\): "Service unavailable"/,
  ],
  [
    'it is overloaded and says for how long',
    answer(503, '{}', { 'x-ratelimit-reset': '4' }),
    'try-again',
    { retryAfterMs: 4_000 },
    /just now/,
  ],
  [
    'it is overloaded and says when to come back',
    answer(503, '{}', { 'retry-after': '7', 'x-ratelimit-reset': '4' }),
    'try-again',
    { retryAfterMs: 7_000 },
    /just now/,
  ],
  [
    'a gateway fails in HTML',
    answer(502, '<html><h1>Bad gateway</h1></html>', { 'content-type': 'text/html' }),
    'try-again',
    {},
    /\(502\): "Bad gateway"/,
  ],
  ['it fails', answer(500, saying('Internal error')), 'try-again', {}, /just now.*\(500\)/],
  ...BROKEN_CONNECTIONS.map(([what, answering, sentence]): Fault => [what, answering, 'try-again', {}, sentence]),
  [
    'it redirects',
    answer(307, '', { location: 'http://169.254.169.254/latest' }),
    'change',
    {},
    /redirect, which is not followed.*TOGETHER_BASE_URL/,
  ],
];
