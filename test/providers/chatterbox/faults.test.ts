import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import { ProviderError } from '../../../src/providers/provider-error';
import { simulateSpeech, type SpeechFlaw } from '../../../src/simulator/chatterbox/speech';
import { speechWav } from '../../../src/simulator/chatterbox/speech-wav';
import { CHATTERBOX } from './options';
import { endless, hang, reset } from '../../support/vendors/broken-answers';
import { BROKEN_CONNECTIONS, patienceFor } from '../../support/vendors/broken-connections';
import { answer } from '../../support/vendors/vendor-server';
import { type Answering, listing, startSpeechServer, speaks, type TestServer } from './speech-server';

const TEXT = 'The sea was wide, and a boat came by. Nobody on the pier had seen it come.';
const REQUEST = { text: TEXT, language: 'en', voice: 'Emily' };

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const flawed = (flaw: SpeechFlaw) => answer(200, speechWav(simulateSpeech(TEXT, flaw).samples));
const whole = speechWav(simulateSpeech(TEXT).samples);
const travisvn = (message: string) => ({ error: { message, type: 'server_error' } });

/** What happens; how the server answers; the kind of failure; its sentence. */
type Fault = [string, Answering, ProviderError['kind'], RegExp];

const FAULTS: Fault[] = [
  [
    'a value does not fit (devnen, travisvn)',
    answer(422, { detail: [{ loc: ['body', 'input'], msg: 'String should have 1 to 3000 characters' }] }),
    'change',
    /does not accept the request\. Check STORYREEL_NARRATION_MODEL.*\(422\): "body\.input: String should have 1 to 3000 characters"/,
  ],
  [
    'it does not accept the request',
    answer(400, travisvn('Bad text')),
    'change',
    /does not accept.*\(400\): "Bad text"/,
  ],
  [
    'it has lost the voice (devnen)',
    answer(404, { detail: "Voice file 'Emily.wav' not found." }),
    'change',
    /does not have this voice\. Choose another voice\. It says \(404\): "Voice file 'Emily\.wav' not found\."/,
  ],
  [
    'a refusal inside it comes as a failure (devnen)',
    answer(500, { detail: '400: Text is empty.' }),
    'change',
    /does not accept the request.*\(500\): "400: Text is empty\."/,
  ],
  [
    'the path is unknown',
    answer(404, { detail: 'Not Found' }),
    'change',
    /no Chatterbox server at http.* that knows \/v1\/audio\/speech\. Check CHATTERBOX_URLS/,
  ],
  ['it asks for a key', answer(401, travisvn('No key')), 'change', /asks for a key, and none is sent.*CHATTERBOX_URLS/],
  [
    'its graphics card fails (devnen)',
    answer(500, { detail: 'CUDA error: device-side assert triggered' }),
    'try-again',
    /could not speak just now\. If that does not pass, start it again\..*\(500\): "CUDA error: device-side assert/,
  ],
  ['it fails (travisvn)', answer(500, travisvn('TTS failed')), 'try-again', /just now.*\(500\): "TTS failed"/],
  ['its model is not loaded', answer(503, { detail: 'Model not loaded' }), 'try-again', /\(503\): "Model not loaded"/],
  ['a proxy fails in HTML', answer(502, '<html><h1>Bad gateway</h1></html>'), 'try-again', /\(502\): "Bad gateway"/],
  ['a proxy gives up', answer(504, ''), 'try-again', /just now.*\(504\)/],
  ['it is asked too often', answer(429, { detail: 'Slow down' }), 'try-again', /\(429\): "Slow down"/],
  ['it is slow', hang, 'try-again', /If it is only slow, raise STORYREEL_NARRATION_TIMEOUT_SECONDS/],
  ...BROKEN_CONNECTIONS.map(([what, answering, sentence]): Fault => [what, answering, 'try-again', sentence]),
  [
    'it redirects',
    answer(307, '', { location: 'http://169.254.169.254/latest' }),
    'change',
    /redirect, which is not followed: it would take the text elsewhere\. Check CHATTERBOX_URLS/,
  ],
  ['the answer does not end', endless, 'spoilt', /too long to be speech: more than 67108864 bytes/],
  [
    'it answers 200 with HTML',
    answer(200, '<html>hello</html>'),
    'change',
    /answered with a web page \(it begins with "<html>hello.*Let it send WAV/,
  ],
  ['it answers 200 with JSON', answer(200, { audio: '' }), 'change', /answered with JSON \(it begins with/],
  [
    'it answers with MP3',
    answer(200, Buffer.from('ID3\x04')),
    'change',
    /answered with an MP3 file .* Let it send WAV\./,
  ],
  [
    'it answers 200 with nothing',
    answer(200, ''),
    'spoilt',
    /answered with an empty file\. Speaking it again may help/,
  ],
  ['the file is cut', answer(200, whole.subarray(0, whole.length / 2)), 'spoilt', /WAV file that was cut off/],
  ['the speech is silent', flawed('silent'), 'spoilt', /answered with \d\.\d s of silence/],
  ['the speech is babble', flawed('garbled'), 'spoilt', /speech of 39\.\d s, where this text takes .* it babbles/],
  ['the speech ends in the middle', flawed('cut'), 'spoilt', /words are missing/],
];

describe("Chatterbox's narrator, when things go wrong", () => {
  it.each(FAULTS)('%s: one request, and a failure that says what to do', async (_what, answering, kind, sentence) => {
    server = await startSpeechServer(answering);
    const timeoutMs = patienceFor(answering);
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: [server.url], timeoutMs });
    const error = await narrator.speak(REQUEST, new AbortController().signal).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind, callsSpent: 1 });
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).toContain(server.url);
    expect((error as Error).cause).toBeUndefined();
    expect(server.spoken()).toEqual([TEXT]);
  });

  /** What is wrong before a word was spoken; how the server answers about its voices; kind; sentence. */
  const BEFORE: Fault[] = [
    ['it has no such voice', listing('Ann.wav', 'Ben.wav'), 'change', /at http.* has \(Ann, Ben\), but it is "Emily"/],
    ['it has no voice at all', listing(), 'change', /has \(none yet\)/],
    ['it fails when asked for its voices', answer(500, { detail: 'Broken' }), 'try-again', /just now.*"Broken"/],
    ['it never tells its voices', hang, 'try-again', /within 2 s/],
    ['it breaks the connection', reset, 'try-again', /broke before/],
    ['it redirects the question', answer(307, '', { location: 'http://127.0.0.1:9/' }), 'change', /redirect/],
  ];
  it.each(BEFORE)('%s: nothing is spoken', async (_what, voices, kind, sentence) => {
    server = await startSpeechServer(speaks, voices);
    const timeoutMs = patienceFor(voices);
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: [server.url], timeoutMs });
    const spoken = narrator.speak(REQUEST, new AbortController().signal);
    await expect(spoken).rejects.toMatchObject({ kind, callsSpent: 0 });
    await expect(spoken).rejects.toThrow(sentence);
    expect(server.spoken()).toEqual([]);
  });

  it('nobody is there: nothing was spent', async () => {
    server = await startSpeechServer(hang);
    const { url } = server;
    await server.close();
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: [url] });
    const spoken = narrator.speak(REQUEST, new AbortController().signal);
    await expect(spoken).rejects.toMatchObject({ kind: 'try-again', callsSpent: 0 });
    await expect(spoken).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)\. Start it, or check CHATTERBOX_URLS/);
  });

  it.each([
    ['the language is not served', { language: 'de' }, /speak "en", but the language is "de".*CHATTERBOX_LANGUAGES/],
    [
      'the text is too long for one chunk',
      { text: 'A wave. '.repeat(40) },
      /no longer than 280 characters, but it is 319/,
    ],
    ['there is nothing to say', { text: '— 🎉 …' }, /at least one word or number/],
  ])('%s: no server is asked', async (_what, wrong, sentence) => {
    server = await startSpeechServer(speaks);
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: [server.url] });
    const spoken = narrator.speak({ ...REQUEST, ...wrong }, new AbortController().signal);
    await expect(spoken).rejects.toMatchObject({ kind: 'change', callsSpent: 0 });
    await expect(spoken).rejects.toThrow(sentence);
    expect(server.requests).toEqual([]);
  });
});
