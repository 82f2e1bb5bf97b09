import { endless } from '../../../support/vendors/broken-answers';
import { BROKEN_CONNECTIONS } from '../../../support/vendors/broken-connections';
import { answer } from '../../../support/vendors/vendor-server';
import { failing, retryInfo, saying } from '../gemini-answers';
import type { Fault } from './fault';

/** A server that fails, or whose answer does not come whole. */
export const NO_ANSWER: Fault[] = [
  [
    'it fails',
    [failing(500, 'Internal')],
    'try-again',
    1,
    { retryAfterMs: undefined },
    /just now.*\(500\): "Internal"/,
  ],
  [
    'it is overloaded and says for how long',
    [failing(503, 'The model is overloaded.', [retryInfo('4s')])],
    'try-again',
    1,
    { retryAfterMs: 4_000 },
    /could not write the script just now/,
  ],
  [
    'a gateway fails in HTML',
    [answer(502, '<html><h1>Bad gateway</h1></html>', { 'content-type': 'text/html' })],
    'try-again',
    1,
    {},
    /\(502\): "Bad gateway"/,
  ],
  ...BROKEN_CONNECTIONS.map(([what, answering, sentence]): Fault => [what, [answering], 'try-again', 1, {}, sentence]),
  [
    'it redirects',
    [answer(307, '', { location: '/v1beta/elsewhere' })],
    'change',
    1,
    {},
    /redirect, which is not followed.*GEMINI_BASE_URL/,
  ],
  [
    'it answers 200 with HTML',
    [answer(200, '<html>hello</html>', { 'content-type': 'text/html' })],
    'spoilt',
    1,
    {},
    /sent something else than JSON\. .*GEMINI_BASE_URL/,
  ],
  ['it answers 200 with half of a JSON', [answer(200, '{"candidates":[')], 'spoilt', 1, {}, /something else than JSON/],
  ['it answers 200 with null', [answer(200, 'null')], 'spoilt', 1, {}, /something else than JSON/],
  ['the answer does not end', [endless], 'spoilt', 1, {}, /too long to be a script: more than 4194304 bytes/],
  [
    'it is overloaded once it has answered badly',
    [saying('prose'), failing(503, 'overloaded')],
    'try-again',
    2,
    {},
    /just now/,
  ],
];
