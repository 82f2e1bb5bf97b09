import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { ProviderError } from '../../../src/providers/provider-error';
import { cutOff, endless, hang, reset, resetHalfway, stall } from '../../support/vendors/broken-answers';
import { startTogetherServer, type PictureRequest, type TogetherServer } from '../../support/vendors/together-server';
import { answer, type Answering } from '../../support/vendors/vendor-server';
import { black, bomb, dot, saying, svg, transparent, truncated } from './bad-answers';
import { TOGETHER } from './options';

const REQUEST = { prompt: 'a lighthouse', width: 320, height: 576, seed: 7 };

let server: TogetherServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const RATE =
  'You have reached the rate limit specific to this model. The maximum rate limit is 6.0 queries per minute.';

/** What happens; how Together answers; the kind of failure; further facts of it; its sentence. */
const FAULTS: [string, Answering<PictureRequest>, ProviderError['kind'], object, RegExp][] = [
  [
    'it refuses the prompt',
    answer(422, saying('NSFW content detected')),
    'refused',
    {},
    /safety check refused it\. Word the scene differently\. Together says \(422\): "NSFW content detected"/,
  ],
  ['it refuses the prompt and does not say why', answer(422, {}), 'refused', {}, /safety check refused it/],
  [
    'the check of its values turns the request away with the same status as the safety check',
    answer(422, { detail: [{ loc: ['body', 'steps'], msg: 'Input should be less than or equal to 4' }] }),
    'change',
    {},
    /does not accept a value of the request\. Check .*STORYREEL_IMAGE_STEPS.*\(422\): "body\.steps: Input should be/,
  ],
  [
    'a value does not fit, named by its parameter',
    answer(422, { error: { message: 'Bad height', type: 'unprocessable', param: 'height', code: null } }),
    'change',
    {},
    /does not accept a value/,
  ],
  [
    'a value does not fit, in words',
    answer(422, saying('width must be a multiple of 8', 'unprocessable')),
    'change',
    {},
    /does not accept a value/,
  ],
  [
    'the prompt is too long, with the status of what is not allowed',
    answer(403, saying('Input token count + max_tokens parameter must be less than the context length of the model')),
    'change',
    {},
    /prompt is too long for test\/flux\. Describe the scene's picture, or the style, in fewer words\. Together says \(403\)/,
  ],
  ...[400, 413, 422].map((status): (typeof FAULTS)[number] => [
    `the prompt is too long, says ${status}`,
    answer(status, { detail: [{ loc: ['body', 'prompt'], msg: 'String should have at most 1000 characters' }] }),
    'change',
    {},
    /prompt is too long for test\/flux/,
  ]),
  [
    'the model is not available, says 400',
    answer(400, {
      error: {
        message: 'Unable to access model',
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_available',
      },
    }),
    'change',
    {},
    /no model test\/flux at http.*Set STORYREEL_IMAGE_MODEL.*\(400\)/,
  ],
  [
    'a content policy refuses it',
    answer(400, saying('Blocked by moderation', 'content_policy_violation')),
    'refused',
    {},
    /safety check/,
  ],
  [
    'a value does not fit',
    answer(400, saying('steps must be between 1 and 12')),
    'change',
    {},
    /does not accept a value of the request.*STORYREEL_IMAGE_STEPS.*"steps must be between 1 and 12"/,
  ],
  [
    'the key is wrong',
    answer(401, saying('Invalid API key')),
    'change',
    {},
    /does not accept the key\. Check TOGETHER_API_KEY/,
  ],
  [
    'the credit is used up',
    answer(402, saying('Credit limit exceeded')),
    'change',
    {},
    /account "mine" has no credit left/,
  ],
  [
    'the credit is used up, says 429',
    answer(429, saying('You have no credits left.', 'credit_limit'), { 'retry-after': '5' }),
    'change',
    {},
    /account "mine" has no credit left/,
  ],
  ['the model is not allowed', answer(403, saying('Forbidden')), 'change', {}, /account "mine" may not use test\/flux/],
  [
    'the model is gone',
    answer(404, saying('Unable to access model')),
    'change',
    {},
    /no model test\/flux at http.*STORYREEL_IMAGE_MODEL/,
  ],
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
    { reason: 'too_many_requests', retryAfterMs: 1_000 },
    /in 1 s/,
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
    'a dynamic limit is reached',
    answer(429, saying('Slow', 'dynamic_request_limited'), { 'x-ratelimit-reset': '2.5', 'x-ratelimit-limit': '0.05' }),
    'blocked',
    { reason: 'dynamic_request_limited', retryAfterMs: 2_500, limitPerMinute: 3 },
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
    answer(429, saying('Slow', 'dynamic_request_limited'), { 'x-ratelimit-reset': '1e12' }),
    'blocked',
    { retryAfterMs: 3_600_000 },
    /in 3600 s/,
  ],
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
  ['it never answers', hang, 'try-again', {}, /did not send a whole answer within 0\.4 s/],
  ['it stops in the middle of the answer', stall, 'try-again', {}, /did not send a whole answer within 0\.4 s/],
  [
    'it resets the connection',
    reset,
    'try-again',
    {},
    /broke before its answer was complete \((ECONNRESET|UND_ERR_SOCKET)\)/,
  ],
  [
    'it resets the connection in the middle of the answer',
    resetHalfway,
    'try-again',
    {},
    /broke before its answer was complete \((ECONNRESET|UND_ERR_SOCKET)\)/,
  ],
  ['it cuts the answer off', cutOff, 'try-again', {}, /broke before its answer was complete/],
  [
    'it redirects',
    answer(307, '', { location: 'http://169.254.169.254/latest' }),
    'change',
    {},
    /redirect, which is not followed.*TOGETHER_BASE_URL/,
  ],
  [
    'it answers 200 with HTML',
    answer(200, '<html>hello</html>', { 'content-type': 'text/html' }),
    'spoilt',
    {},
    /answered with something that holds no picture/,
  ],
  ['it answers 200 with bad JSON', answer(200, '{"data":['), 'spoilt', {}, /JSON that cannot be read/],
  ['it answers 200 with no picture', answer(200, { id: 'a', data: [] }), 'spoilt', {}, /holds no picture/],
  [
    'it answers 200 with an address of this machine',
    answer(200, { id: 'a', data: [{ url: 'http://127.0.0.1/a.png' }] }),
    'spoilt',
    {},
    /answered with the address of a picture that cannot be fetched \(it is not an https address\)\. Drawing it again/,
  ],
  ['it answers 200 with an empty body', answer(200, '', { 'content-length': '0' }), 'spoilt', {}, /holds no picture/],
  ['the answer does not end', endless, 'spoilt', {}, /answer is too long to be a picture: more than 33554432 bytes/],
  ['the picture is cut off', truncated, 'spoilt', {}, /answered with a picture that cannot be decoded/],
  ['the picture is black', black, 'spoilt', {}, /answered with a blank picture/],
  ['the picture is transparent', transparent, 'spoilt', {}, /answered with a blank picture/],
  ['the picture is a dot', dot, 'spoilt', {}, /answered with a picture of only 8 x 8 pixels/],
  ['the picture claims gigabytes', bomb, 'spoilt', {}, /cannot be decoded/],
  ['the picture is a drawing program', svg, 'spoilt', {}, /not a PNG, JPEG or WebP picture/],
];

describe("Together's illustrator, when things go wrong", () => {
  it.each(FAULTS)(
    '%s: one request, and a failure that says what to do',
    async (_what, answering, kind, facts, sentence) => {
      server = await startTogetherServer(answering);
      // Short only where the time is what is waited for: a busy machine must not spoil the others.
      const timeoutMs = [hang, stall].some((slow) => slow === answering) ? 400 : 20_000;
      const illustrator = createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl, timeoutMs });
      const error = await illustrator.illustrate(REQUEST, new AbortController().signal).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(ProviderError);
      expect(error).toMatchObject({ kind, callsSpent: 1, ...facts });
      expect((error as Error).message).toMatch(sentence);
      expect((error as Error).cause).toBeUndefined();
      expect(server.requests).toHaveLength(1);
      expect(server.requests[0]?.headers['x-stainless-retry-count']).toBe('0');
    },
  );

  it('nobody is there: nothing was spent', async () => {
    server = await startTogetherServer(hang);
    const { baseUrl } = server;
    await server.close();
    const drawing = createTogetherIllustrator({ ...TOGETHER, baseUrl }).illustrate(
      REQUEST,
      new AbortController().signal,
    );
    await expect(drawing).rejects.toMatchObject({ kind: 'try-again', callsSpent: 0 });
    await expect(drawing).rejects.toThrow(/cannot be reached at http.*ECONNREFUSED/);
  });

  it('the key is repeated in the error: it is not passed on', async () => {
    server = await startTogetherServer(answer(401, saying(`Invalid API key ${TOGETHER.apiKey}`)));
    const drawing = createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl }).illustrate(
      REQUEST,
      new AbortController().signal,
    );
    await expect(drawing).rejects.toThrow(/"Invalid API key \[key\]"/);
  });
});
