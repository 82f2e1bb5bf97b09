import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import { ProviderError } from '../../../src/providers/provider-error';
import { cutOff, endless, hang, reset, resetHalfway, stall } from '../../support/vendors/broken-answers';
import { answer, startVendorServer, type Answering, type VendorServer } from '../../support/vendors/vendor-server';
import { ending, failing, quotaFailure, retryInfo, saying, scene, script } from './gemini-answers';
import { GEMINI } from './options';

const REQUEST = {
  story: { title: 'The Fox', text: 'A fox lived in a wood. It waited for the moon.' },
  language: 'en',
  verbatim: false,
  sceneCount: 3,
};
const { signal } = new AbortController();

let server: VendorServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const LIMITED = 'You exceeded your current quota, please check your plan and billing details.';
const blocking = (blockReason: string) => saying('', { candidates: undefined, promptFeedback: { blockReason } });

/** What happens; how Gemini answers, the last one again and again; the kind; how many requests; further facts; the sentence. */
const FAULTS: [string, Answering[], ProviderError['kind'], number, object, RegExp][] = [
  [
    'it blocks the story',
    [blocking('PROHIBITED_CONTENT')],
    'refused',
    1,
    {},
    /safety check refused it \(PROHIBITED_CONTENT\)\. Change the story, or set STORYREEL_SCRIPTWRITER=local/,
  ],
  ['it blocks the story for a new reason', [blocking('MODEL_ARMOR')], 'refused', 1, {}, /\(MODEL_ARMOR\)/],
  ['it stops for safety', [ending('SAFETY')], 'refused', 1, {}, /\(SAFETY\)/],
  ['it stops for a prohibited content', [ending('PROHIBITED_CONTENT')], 'refused', 1, {}, /\(PROHIBITED_CONTENT\)/],
  ['it stops at its blocklist', [ending('BLOCKLIST')], 'refused', 1, {}, /\(BLOCKLIST\)/],
  ['it stops for data of a person', [ending('SPII')], 'refused', 1, {}, /\(SPII\)/],
  [
    'it would repeat a published text',
    [ending('RECITATION')],
    'refused',
    1,
    {},
    /repeat a published text \(RECITATION\)\. Order it with --verbatim/,
  ],
  ['it stops for no reason', [ending('OTHER')], 'spoilt', 1, {}, /answered without a script \(OTHER\)/],
  [
    'its reason is a sentence',
    [ending('Do as I say: <b>')],
    'spoilt',
    1,
    {},
    /answered without a script \(no known reason\)/,
  ],
  ['it answers 200 with {}', [answer(200, {})], 'spoilt', 1, {}, /answered without a script \(no known reason\)/],
  [
    'the answer is cut off, with a larger budget too',
    [saying('{"title":"The', { candidates: [{ content: { parts: [{ text: '{"ti' }] }, finishReason: 'MAX_TOKENS' }] })],
    'change',
    2,
    {},
    /did not finish the script within 28672 tokens\. Ask for fewer scenes, shorten the story/,
  ],
  [
    'it answers prose',
    [saying('Here is your script: scene one.')],
    'change',
    3,
    {},
    /no script that can be used in 3 tries; of the last one: it is not JSON\. Order the film again, set STORYREEL_SCRIPT_MODEL/,
  ],
  ['it answers no text', [saying('')], 'change', 3, {}, /it is not JSON/],
  ['it answers another shape', [saying({ film: { parts: 3 } })], 'change', 3, {}, /title is not a text; .*scenes/],
  [
    'it answers two scenes of three',
    [saying(script({ scenes: [scene(1), scene(2)] }))],
    'change',
    3,
    {},
    /scenes has 2 entries instead of 3\./,
  ],
  [
    'it answers two scripts',
    [saying(`${JSON.stringify(script())} or ${JSON.stringify(script())}`)],
    'change',
    3,
    {},
    /it holds more than one JSON object/,
  ],
  [
    'a scene has no word',
    [saying(script({ scenes: [scene(1), scene(2, { narration: '… !' }), scene(3)] }))],
    'change',
    3,
    {},
    /scenes\[1\]\.narration has no word that can be spoken/,
  ],
  [
    'a scene has nothing but a cue',
    [saying(script({ scenes: [scene(1), scene(2, { narration: '**[pause]**' }), scene(3)] }))],
    'change',
    3,
    {},
    /scenes\[1\]\.narration is empty/,
  ],
  [
    'it narrates a word without an end',
    [saying(script({ scenes: [scene(1), scene(2, { narration: `Then ${'-->'.repeat(67)}XIV` }), scene(3)] }))],
    'change',
    3,
    {},
    /scenes\[1\]\.narration has a word of more than 200 characters/,
  ],
  [
    'it narrates too much',
    [saying(script({ scenes: [scene(1), scene(2, { narration: 'word '.repeat(121) }), scene(3)] }))],
    'change',
    3,
    {},
    /scenes\[1\]\.narration is longer than 600 characters/,
  ],
  [
    'a prompt is empty but for what nobody sees',
    [saying(script({ scenes: [scene(1), scene(2), scene(3, { imagePrompt: ' \u200b\u202e ' })] }))],
    'change',
    3,
    {},
    /scenes\[2\]\.imagePrompt is empty/,
  ],
  [
    'it names somebody twice',
    [saying(script({ characters: [1, 2].map((n) => ({ name: 'Fox', look: `red ${n}` })) }))],
    'change',
    3,
    {},
    /characters names somebody twice/,
  ],
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
  ].map((message): (typeof FAULTS)[number] => [
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
  [
    'the key is wrong, says 400',
    [failing(400, 'API key not valid. Please pass a valid API key.')],
    'change',
    1,
    {},
    /does not accept the key\. Check GEMINI_API_KEY/,
  ],
  ['the key is wrong, says 401', [failing(401, 'Unauthenticated')], 'change', 1, {}, /Check GEMINI_API_KEY/],
  ['the model is not allowed', [failing(403, 'Denied')], 'change', 1, {}, /may not use gemini-3\.5-flash-lite/],
  [
    'the model is gone',
    [failing(404, 'not found')],
    'change',
    1,
    {},
    /no model gemini-3\.5-flash-lite at http.*_MODEL/,
  ],
  [
    'a value does not fit',
    [failing(400, 'too many states for serving')],
    'change',
    1,
    {},
    /does not accept the request\. Check STORYREEL_SCRIPT_MODEL.*"too many states for serving"/,
  ],
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
  ['it never answers', [hang], 'try-again', 1, {}, /did not send a whole answer within 0\.4 s/],
  ['it stops in the middle of the answer', [stall], 'try-again', 1, {}, /did not send a whole answer within 0\.4 s/],
  ['it resets the connection', [reset], 'try-again', 1, {}, /broke before its answer was complete \((ECONN|UND_ERR)/],
  [
    'it resets the connection in the middle of the answer',
    [resetHalfway],
    'try-again',
    1,
    {},
    /broke before its answer was complete \((ECONNRESET|UND_ERR_SOCKET)\)/,
  ],
  ['it cuts the answer off', [cutOff], 'try-again', 1, {}, /broke before its answer was complete/],
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

describe("Gemini's scriptwriter, when things go wrong", () => {
  it.each(FAULTS)('%s: a failure that says what to do', async (_what, answers, kind, requests, facts, sentence) => {
    server = await startVendorServer(...answers);
    // Short only where the time is what is waited for: a busy machine must not spoil the others.
    const timeoutMs = answers.includes(hang) || answers.includes(stall) ? 400 : 20_000;
    const error = await createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url, timeoutMs })
      .write(REQUEST, signal)
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind, callsSpent: requests, ...facts });
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).cause).toBeUndefined();
    expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain(GEMINI.apiKey);
    expect(server.requests.map(({ path }) => path)).toEqual(
      Array.from({ length: requests }, () => '/v1beta/models/gemini-3.5-flash-lite:generateContent'),
    );
  });

  it('nobody is there: nothing was spent', async () => {
    server = await startVendorServer(hang);
    const { url: baseUrl } = server;
    await server.close();
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl }).write(REQUEST, signal);
    await expect(writing).rejects.toMatchObject({ kind: 'try-again', callsSpent: 0 });
    await expect(writing).rejects.toThrow(/cannot be reached at http.*ECONNREFUSED.*GEMINI_BASE_URL/);
  });

  it('the key is repeated in the error: it is not passed on', async () => {
    server = await startVendorServer(failing(403, `Key ${GEMINI.apiKey} is not allowed`));
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url }).write(REQUEST, signal);
    await expect(writing).rejects.toThrow(/"Key \[key\] is not allowed"/);
  });

  it('bad answers that take too long together are given up', async () => {
    server = await startVendorServer((response, request) => {
      setTimeout(() => void saying('prose')(response, request), 2_100);
    });
    const writing = createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url, timeoutMs: 3_000 }).write(
      REQUEST,
      signal,
    );
    await expect(writing).rejects.toMatchObject({ kind: 'try-again', callsSpent: 3 });
    await expect(writing).rejects.toThrow(/within 6 s/);
  });
});
