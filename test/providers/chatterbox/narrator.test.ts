import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentReader } from '../../../src/config/environment-reader';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { ChatterboxOptions } from '../../../src/providers/chatterbox/options';
import { readOptions } from '../../../src/providers/chatterbox/read-options';
import { checkServers } from '../../../src/providers/chatterbox/server/check-servers';
import { probeServers } from '../../../src/providers/chatterbox/server/probe-servers';
import { ServerPool } from '../../../src/providers/chatterbox/server/server-pool';
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

  it("asks devnen's server for the text as it is, in its language, with the settings of the voice", async () => {
    const server = await start(speaks, devnen({ languages: { en: 'English', de: 'German' } }));
    const delivery = { seed: 7, temperature: 0.6, exaggeration: 0.4, cfg_weight: 0.3 };
    await create({ delivery, languages: ['en', 'de'] }).speak({ ...REQUEST, language: 'de-AT' }, never);
    expect(server.requests.at(-1)).toMatchObject({ path: '/tts' });
    expect(server.requests.at(-1)?.body).toEqual({
      text: 'The sea was wide, and a boat came by.',
      voice_mode: 'predefined',
      predefined_voice_id: 'Emily.wav',
      output_format: 'wav',
      split_text: false,
      language: 'de',
      ...delivery,
    });
  });

  it("asks devnen's server for a recording of a person's own as a clone", async () => {
    const server = await start(speaks, devnen({ recordings: ['grandmother.wav'] }));
    await create().speak({ ...REQUEST, voice: 'grandmother' }, never);
    expect(server.requests.at(-1)?.body).toMatchObject({
      voice_mode: 'clone',
      reference_audio_filename: 'grandmother.wav',
    });
  });

  it("asks travisvn's server with the settings that it knows", async () => {
    const server = await start(speaks, travisvnListing('Emily'));
    await create({ delivery: { seed: 7, exaggeration: 0.4 } }).speak(REQUEST, never);
    expect(server.requests.at(-1)).toMatchObject({ path: '/v1/audio/speech' });
    expect(server.requests.at(-1)?.body).toEqual({
      model: 'chatterbox',
      input: 'The sea was wide, and a boat came by.',
      voice: 'Emily',
      response_format: 'wav',
      exaggeration: 0.4,
    });
  });

  it.each([
    ['an alias', 'narrator', 'Emily'],
    ['a name of OpenAI', 'alloy', 'alloy'],
    ['its default voice', 'default', 'default'],
  ])("takes %s where travisvn's server does", async (_what, voice, taken) => {
    const server = await start(speaks, travisvnListing('Emily'));
    await create().speak({ ...REQUEST, voice }, never);
    expect(server.requests.at(-1)?.body.voice).toBe(taken);
  });

  it('takes the file behind the default voice into the recipe, whichever it is at the time', async () => {
    let file = 'voice-sample.mp3';
    await start(speaks, (response, request) =>
      request.path === '/v1/voices/default'
        ? answer(200, { default_voice: null, source: 'file_system', path: `./voices/${file}` })(response, request)
        : travisvnListing('Emily')(response, request),
    );
    const narrator = create();
    expect(await narrator.settingsFor?.('default', never)).toEqual({ voiceFile: 'voice-sample.mp3' });
    file = 'another.wav';
    expect(await narrator.settingsFor?.('nova', never)).toEqual({ voiceFile: 'another.wav' });
    expect(await narrator.settingsFor?.('Emily', never)).toEqual({});
  });

  it('is not spoken where the servers have different default voices', async () => {
    const withDefault =
      (path: string): Answering =>
      (response, request) =>
        request.path === '/v1/voices/default'
          ? answer(200, { path })(response, request)
          : travisvnListing('Emily')(response, request);
    await start(speaks, withDefault('a.wav'));
    await start(speaks, withDefault('b.wav'));
    await expect(create().settingsFor?.('default', never)).rejects.toThrow(
      /same default voice, but have a\.wav, b\.wav/,
    );
  });

  it.each<[string, Answering, object, RegExp]>([
    [
      'its voice speaks another language',
      travisvnListing('Emily'),
      { language: 'de' },
      /"Emily" .* speaks "en", but the language is "de"\. Choose one that speaks it: Lena\./,
    ],
    [
      'its voice speaks another language than English',
      travisvnListing('Emily'),
      { voice: 'Lena' },
      /"Lena" .* speaks "de", but the language is "en"\. Choose one that speaks it: Emily\./,
    ],
    [
      'its default voice speaks English',
      travisvnListing('Emily'),
      { voice: 'default', language: 'de' },
      /"default" .* speaks "en"/,
    ],
    [
      'its model does not speak the language',
      (response, request) => devnen({ languages: { en: 'English' } })(response, request),
      { language: 'de' },
      /has loaded speaks "en", but the language is "de"/,
    ],
  ])('is not spoken where %s', async (_what, voices, wrong, sentence) => {
    const server = await start(speaks, voices);
    const narrator = create({ languages: ['en', 'de'] });
    const spoken = narrator.speak({ ...REQUEST, ...wrong }, never);
    await expect(spoken).rejects.toMatchObject({ kind: 'change', callsSpent: 0 });
    await expect(spoken).rejects.toThrow(sentence);
    await expect(narrator.check?.({ ...REQUEST, ...wrong }, never)).rejects.toThrow(sentence);
    expect(server.spoken()).toEqual([]);
  });

  it('asks another server in the words that all of them know, and no others', async () => {
    const server = await start();
    await create().speak(REQUEST, never);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/audio/voices',
      'GET /api/model-info',
      'POST /v1/audio/speech',
    ]);
    expect(server.requests.at(-1)?.body).toEqual({
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
    ['what was asked for where no voices are listed', unlisted, 'Emily Rose-2', 'Emily Rose-2'],
  ])('takes for a voice %s', async (_what, voices, voice, taken) => {
    const server = await start(speaks, voices);
    await create().speak({ ...REQUEST, voice }, never);
    expect(server.requests.at(-1)?.body.voice).toBe(taken);
  });

  it.each(['../secret.wav', 'a/b', '.hidden', 'x'.repeat(101), 'a\nb'])(
    'sends no voice that could be a path (%j) to a server that does not list its own',
    async (voice) => {
      const server = await start(speaks, unlisted);
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
    expect(server.requests).toHaveLength(4);
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
      expect(await create().probe?.(never)).toBe(
        '2 of 2 servers answer (another one, travisvn); voices: Emily, Michael, Lena, default',
      );
      expect(servers.flatMap((server) => server.spoken())).toEqual([]);
    });

    it('names the one that does not', async () => {
      const { url, close } = await start();
      await start();
      await close();
      const sentence = await create().probe?.(never);
      expect(sentence).toMatch(
        /^1 of 2 servers answer \(another one\); voices: Emily\. The Chatterbox server at .* cannot be reached/,
      );
      expect(sentence).toContain(url);
    });

    it('says so when the voices are not listed', async () => {
      await start(speaks, unlisted);
      expect(await create().probe?.(never)).toBe('1 of 1 server answers (another one); voices: not listed');
    });

    it.each<[string, Answering, string, RegExp]>([
      [
        'has its model not loaded (devnen)',
        devnen({ loaded: false }),
        'try-again',
        /is there, but its model is not loaded/,
      ],
      [
        'could not load its model (travisvn)',
        (response, request) =>
          request.path === '/health'
            ? answer(200, { status: 'error', model_loaded: false, initialization_error: 'CUDA out of memory' })(
                response,
                request,
              )
            : travisvnListing('Emily')(response, request),
        'try-again',
        /its model is not loaded\. It says: "CUDA out of memory"/,
      ],
      [
        'is a media server',
        mediaServer,
        'change',
        /is a media server, and not one of Chatterbox\. Set STORYREEL_NARRATOR=media-/,
      ],
      [
        'lists files (python -m http.server)',
        answer(404, '<html>File not found</html>'),
        'change',
        /There is no Chatterbox server at/,
      ],
      ['shows a page for everything', answer(200, '<html>'), 'change', /There is no Chatterbox server at/],
    ])('says of one that %s what it is, and does not begin', async (_what, voices, kind, sentence) => {
      const server = await start(speaks, voices);
      const narrator = create();
      const ways = [narrator.probe!, narrator.check!.bind(0, REQUEST), narrator.speak.bind(0, REQUEST)];
      for (const ask of ways) {
        await expect(ask(never)).rejects.toMatchObject({
          kind,
          callsSpent: 0,
          message: expect.stringMatching(sentence),
        });
      }
      expect(server.spoken()).toEqual([]);
    });

    it('says of one that speaks for somebody else that it is busy, and does not keep a film from beginning', async () => {
      const { url } = await start(speaks, hang);
      const pool = new ServerPool([url], Date.now);
      expect(await probeServers(pool, never, 200)).toBe(
        `0 of 1 server answers. The Chatterbox server at ${url} is there, but busy: it answers when it has spoken`,
      );
      expect(await checkServers(pool, 'Emily', 'en', never, 200)).toBeUndefined();
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

/** Tells of itself as travisvn's server does; one voice is German, and the first has an alias. */
function travisvnListing(...names: string[]): Answering {
  const voices = names.map((name) => ({ name, language: 'en', filename: `${name}.wav`, aliases: [] as string[] }));
  voices[0]?.aliases.push('narrator');
  voices.push({ name: 'Lena', language: 'de', filename: 'Lena.wav', aliases: [] });
  const answers: { [path: string]: unknown } = {
    '/v1/voices': { voices, count: voices.length },
    '/health': { status: 'healthy', model_loaded: true, config: { voice_sample_path: './voice-sample.mp3' } },
  };
  return (response, request) =>
    request.path in answers
      ? answer(200, answers[request.path])(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}

/** Tells of itself as devnen's server does. */
interface Devnen {
  loaded?: boolean;
  languages?: { [language: string]: string };
  recordings?: string[];
}

function devnen({ loaded = true, languages = { en: 'English' }, recordings = [] }: Devnen = {}): Answering {
  const answers: { [path: string]: unknown } = {
    '/v1/audio/voices': { status: 'ok', voices: ['Emily.wav'] },
    '/api/model-info': { loaded, type: 'multilingual', sample_rate: 24_000, supported_languages: languages },
    '/get_reference_files': recordings,
  };
  return (response, request) =>
    request.path in answers
      ? answer(200, answers[request.path])(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}

/** Speaks, and lists nothing; its one route is only for texts. */
function unlisted(...[response, request]: Parameters<Answering>): void | Promise<void> {
  return request.path === '/v1/audio/speech'
    ? answer(405, { detail: 'Method Not Allowed' })(response, request)
    : answer(404, { detail: 'Not Found' })(response, request);
}

/** Tells of itself as a media server does. */
function mediaServer(...[response, request]: Parameters<Answering>): void | Promise<void> {
  return request.path === '/api/v1/media/audio-tools/tts/kokoro/voices'
    ? answer(200, { voices: ['af_heart'] })(response, request)
    : answer(404, { detail: 'Not Found' })(response, request);
}
