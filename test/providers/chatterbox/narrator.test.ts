import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentReader } from '../../../src/config/environment-reader';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { ChatterboxOptions } from '../../../src/providers/chatterbox/options';
import { readOptions } from '../../../src/providers/chatterbox/read-options';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { describeNarrator } from '../narrator-contract';
import { CHATTERBOX } from './options';
import { answer, type Answering, hang, listing, speaks, startSpeechServer, type TestServer } from './speech-server';

const REQUEST = { text: 'The sea was wide, and a boat came by.', language: 'en', voice: 'Emily' };
const never = new AbortController().signal;

describe.each(['devnen', 'travisvn'] as const)('against the simulated server of %s', (dialect) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000, configuration: { chatterbox: [dialect] } });
  });
  afterAll(() => simulator.close());

  describeNarrator(
    'Chatterbox',
    () => createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-1`] }),
    { language: 'en', voice: 'Emily' },
  );
});

const live = process.env['STORYREEL_LIVE_TESTS'] ? readOptions(new EnvironmentReader(process.env)) : undefined;
const isLive = live !== undefined && live.urls.length > 0;
if (isLive) jest.setTimeout(600_000);
describeNarrator(
  'Chatterbox, live',
  () => createChatterboxNarrator(live as ChatterboxOptions),
  { language: live?.languages[0] ?? 'en', voice: process.env['STORYREEL_VOICE'] ?? 'Emily' },
  isLive ? undefined : 'it needs STORYREEL_LIVE_TESTS=1 and CHATTERBOX_URLS',
);

describe("Chatterbox's narrator", () => {
  const servers: TestServer[] = [];
  const start = async (speech: Answering = speaks, voices?: Answering): Promise<TestServer> => {
    const server = await startSpeechServer(speech, voices);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
  const create = (settings: Partial<ChatterboxOptions> = {}) =>
    createChatterboxNarrator({ ...CHATTERBOX, urls: servers.map(({ url }) => url), ...settings });

  it('asks in the words that both kinds of servers know, and no others', async () => {
    const server = await start();
    await create().speak(REQUEST, never);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/audio/voices',
      'POST /v1/audio/speech',
    ]);
    expect(server.requests[1]?.body).toEqual({
      model: 'chatterbox',
      input: 'The sea was wide, and a boat came by.',
      voice: 'Emily.wav',
      response_format: 'wav',
    });
  });

  it('tells what it cost, by the characters that were sent', async () => {
    await start();
    const { receipt } = await create().speak(REQUEST, never);
    expect(receipt).toEqual({ costMicroUsd: 3_700, usage: { characters: 37 } });
    const free = await create({ usdPer1000Characters: 0 }).speak(REQUEST, never);
    expect(free.receipt?.costMicroUsd).toBe(0);
  });

  it('sends addresses as they are read and tags without their brackets, and times the words of the text', async () => {
    const server = await start();
    const text = 'He went [laugh] to https://example.com/a, and — waited 🎉.';
    const { wordTimes } = await create().speak({ ...REQUEST, text }, never);
    expect(server.spoken()).toEqual(['He went laugh to example dot com slash a, and, waited']);
    expect(wordTimes.map((word) => word.text).join(' ')).toBe(text);
  });

  it.each<[string, Answering, string, string]>([
    ['a file', listing('Emily.wav', 'Emily Rose.wav'), 'Emily', 'Emily.wav'],
    ['a file, named as such', listing('Emily.wav'), 'Emily.wav', 'Emily.wav'],
    ['the very name before a file of it', listing('Emily.wav', 'Emily'), 'Emily', 'Emily'],
    ['a name where the voice was called by a file', travisvnListing('Emily'), 'Emily.wav', 'Emily'],
    ['a name', travisvnListing('Michael', 'Emily'), 'Emily', 'Emily'],
    ['what was asked for where no voices are listed', answer(404, {}), 'Emily Rose-2', 'Emily Rose-2'],
    ['what was asked for where a web page is in their place', answer(200, '<html>'), 'Emily', 'Emily'],
  ])('takes for a voice %s', async (_what, voices, voice, taken) => {
    const server = await start(speaks, voices);
    await create().speak({ ...REQUEST, voice }, never);
    expect(server.requests.at(-1)?.body.voice).toBe(taken);
  });

  it.each(['../secret.wav', 'a/b', '.hidden', 'x'.repeat(101), 'a\nb'])(
    'sends no voice that could be a path (%j) to a server that does not list its own',
    async (voice) => {
      const server = await start(speaks, answer(404, {}));
      await expect(create().speak({ ...REQUEST, voice }, never)).rejects.toMatchObject({
        kind: 'change',
        callsSpent: 0,
      });
      expect(server.spoken()).toEqual([]);
    },
  );

  it('asks for the voices once, and again for one that was not there', async () => {
    let voices = ['Emily.wav'];
    const server = await start(speaks, (response, request) => listing(...voices)(response, request));
    const narrator = create();
    await narrator.speak(REQUEST, never);
    await narrator.speak(REQUEST, never);
    expect(server.requests).toHaveLength(3);
    await expect(narrator.speak({ ...REQUEST, voice: 'Ann' }, never)).rejects.toThrow(/\(Emily\), but it is "Ann"/);
    voices = ['Emily.wav', 'Ann.wav'];
    await narrator.speak({ ...REQUEST, voice: 'Ann' }, never);
    expect(server.requests.at(-1)?.body.voice).toBe('Ann.wav');
  });

  it('ends at once when it is cancelled, but lets the server finish before it gets the next text', async () => {
    let finish = () => undefined as void;
    let arrived = () => undefined as void;
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server = await start((response, request) => {
      if (request.body.input !== 'One.') return speaks(response, request);
      finish = () => void speaks(response, request);
      return arrived();
    });
    const narrator = create();
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    const cancelled = narrator.speak({ ...REQUEST, text: 'One.' }, controller.signal);
    const next = narrator.speak({ ...REQUEST, text: 'Two.' }, never);
    await isThere;
    controller.abort(reason);
    await expect(cancelled).rejects.toBe(reason);
    expect(server.spoken()).toEqual(['One.']);
    finish();
    await next;
    expect(server.spoken()).toEqual(['One.', 'Two.']);
  });

  it('counts the time of a request from when its server is free', async () => {
    const HALF_MS = 1_500;
    await start(async (response, request) => {
      await pause(HALF_MS);
      await speaks(response, request);
    });
    const narrator = create({ timeoutMs: 2 * HALF_MS });
    const texts = ['One.', 'Two.', 'Three.', 'Four.'];
    const all = await Promise.all(texts.map((text) => narrator.speak({ ...REQUEST, text }, never)));
    expect(all).toHaveLength(4);
  });

  describe('when it is asked how it stands', () => {
    it('tells how many servers answer, and their voices', async () => {
      await start(speaks, listing('Emily.wav', 'Michael.wav'));
      await start(speaks, travisvnListing('Emily'));
      expect(await create().probe?.(never)).toBe('2 of 2 servers answer; voices: Emily, Michael, default');
      expect(servers.flatMap((server) => server.spoken())).toEqual([]);
    });

    it('names the one that does not', async () => {
      const { url, close } = await start();
      await start();
      await close();
      const sentence = await create().probe?.(never);
      expect(sentence).toMatch(/^1 of 2 servers answer; voices: Emily\. The Chatterbox server at .* cannot be reached/);
      expect(sentence).toContain(url);
    });

    it('says so when the voices are not listed', async () => {
      await start(speaks, answer(404, {}));
      expect(await create().probe?.(never)).toBe('1 of 1 server answers; voices: not listed');
    });

    it('fails when none answers', async () => {
      const { close } = await start();
      await close();
      await expect(create().probe?.(never)).rejects.toMatchObject({ name: 'ProviderError', kind: 'try-again' });
    });

    it('ends when it is cancelled', async () => {
      await start(speaks, hang);
      const reason = new Error('cancelled by the test');
      await expect(create().probe?.(AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
});

/** Lists voices as travisvn's server does, at the second of the two paths. */
function travisvnListing(...names: string[]): Answering {
  return (response, request) =>
    request.path === '/v1/voices'
      ? answer(200, { voices: names.map((name) => ({ name, language: 'en' })), count: names.length })(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}
