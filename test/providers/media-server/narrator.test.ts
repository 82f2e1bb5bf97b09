import { SAMPLES_PER_SECOND } from '../../../src/domain/film/narration';
import { createMediaServerNarrator } from '../../../src/providers/media-server/narrator';
import type { MediaServerOptions } from '../../../src/providers/media-server/options';
import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { describeNarrator } from '../narrator-contract';

const REQUEST = { text: 'The sea was wide, and a boat came by in the night.', language: 'en', voice: 'default' };
const { signal } = new AbortController();

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ scale: 1 / 1000, configuration: { times: { speechMs: 50_000 } } });
});
beforeEach(() => {
  simulator.configure({ faults: [], times: { speechMs: 50_000 } });
  simulator.reset();
});
afterAll(() => simulator.close());

const create = (options: Partial<MediaServerOptions> = {}) =>
  createMediaServerNarrator({
    url: `${simulator.url}/media-server`,
    model: 'chatterbox',
    delivery: {},
    usdPer1000Characters: 0.1,
    timeoutMs: 20_000,
    ...options,
  });
const asked = () =>
  simulator.audit().map(({ method, path }) => `${method} ${path.replace(/^\/media-server\/api\/v1\/media/, '')}`);
const fault = (name: FaultRule['fault'], more: Partial<FaultRule> = {}) =>
  simulator.configure({ faults: [{ endpoint: 'speech', fault: name, ...more }] });
/** Resolves when the server has nothing left to delete. */
const untilDeleted = async () => {
  while (!asked().some((what) => what.startsWith('DELETE'))) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe.each([
  ['chatterbox', 'default'],
  ['kokoro', 'af_heart'],
] as const)('with %s', (model, voice) => {
  describeNarrator('a media server', () => create({ model }), { language: 'en', voice });
});

describe('a media server', () => {
  it('is asked for a voice, and looked at until that is there; the voice is fetched, and deleted there', async () => {
    const { samples, wordTimes, receipt } = await create().speak(REQUEST, signal);
    expect(wordTimes.map(({ text }) => text).join(' ')).toBe(REQUEST.text);
    expect(samples.length / SAMPLES_PER_SECOND).toBeCloseTo(2.95, 0);
    expect(receipt).toEqual({ costMicroUsd: 5_000, usage: { characters: 50 } });
    await untilDeleted();
    const [first, ...rest] = asked();
    expect(first).toBe('POST /audio-tools/tts/chatterbox');
    const last = rest.slice(-2);
    expect(last[0]).toMatch(/^GET \/storage\/audio_[\w-]+\.wav$/);
    expect(last[1]).toBe(last[0]!.replace('GET', 'DELETE'));
    expect(rest.slice(0, -2).every((what) => /^GET \/storage\/\S+\/status$/.test(what))).toBe(true);
  });

  it('gets the settings of the voice, which are part of the recipe', async () => {
    const delivery = { exaggeration: 0.4, temperature: 0.6, speed: 1.2 };
    expect(await create({ delivery }).settingsFor?.('default', signal)).toEqual({
      exaggeration: 0.4,
      temperature: 0.6,
    });
    expect(await create({ delivery, model: 'kokoro' }).settingsFor?.('af_heart', signal)).toEqual({ speed: 1.2 });
    await create({ delivery }).speak({ ...REQUEST, language: 'de' }, signal);
    expect(simulator.audit()[0]).toMatchObject({ language: 'de' });
  });

  it('speaks one text after another', async () => {
    const narrator = create();
    await Promise.all(['One boat.', 'Two boats.'].map((text) => narrator.speak({ ...REQUEST, text }, signal)));
    const begun = asked().flatMap((what, index) => (what.startsWith('POST') ? [index] : []));
    const deleted = asked().findIndex((what) => what.startsWith('DELETE'));
    expect(begun).toHaveLength(2);
    expect(begun[1]).toBeGreaterThan(deleted);
  });

  it.each<[FaultRule['fault'], string, RegExp, object?]>([
    ['lost', 'try-again', /could not make this voice: it has no file of it, and does not say why\. Look into its log/],
    ['status', 'try-again', /could not do it just now.*\(503\)/, { status: 503 }],
    ['html', 'change', /There is no media server at .*: what is there answers with something else \(200\)/],
    ['reset', 'try-again', /The connection to the media server at .* broke/],
    ['halfBody', 'try-again', /The connection to the media server at .* broke/],
    ['halfReset', 'try-again', /The connection to the media server at .* broke/],
    ['silent', 'spoilt', /answered with \d\.\d s of silence\. Speaking it again may help/],
    ['cut', 'spoilt', /words are missing/],
    ['flac', 'change', /answered with a FLAC file/],
  ])('that fails (%s): %s, and its sentence', async (name, kind, sentence, more = {}) => {
    fault(name, more);
    const spoken = create().speak(REQUEST, signal);
    await expect(spoken).rejects.toMatchObject({ name: 'ProviderError', kind, callsSpent: 1 });
    await expect(spoken).rejects.toThrow(sentence);
    expect(simulator.verdict().requests.speech).toBe(1);
  });

  it.each<FaultRule['fault']>(['hang', 'stall', 'drip'])(
    'that never comes to an end of its answer is given up when the time is up (%s)',
    async (name) => {
      fault(name);
      const spoken = create({ timeoutMs: 400 }).speak(REQUEST, signal);
      await expect(spoken).rejects.toMatchObject({ name: 'ProviderError', kind: 'try-again', callsSpent: 1 });
      await expect(spoken).rejects.toThrow(/did not send a whole answer within 0\.4 s/);
    },
  );

  it.each<FaultRule['fault']>(['trailers', 'breath', 'babbleAfter', 'severalFiles', 'float32', 'unknownSize'])(
    'is understood all the same (%s)',
    async (name) => {
      fault(name);
      const { samples } = await create().speak(REQUEST, signal);
      expect(samples.length / SAMPLES_PER_SECOND).toBeCloseTo(2.95, 0);
    },
  );

  it('that says for ever that it is at it is given up, and gets no other text for as long as it may still speak', async () => {
    fault('forever', { prompt: 'One' });
    const narrator = create({ timeoutMs: 5_000 });
    const first = narrator.speak({ ...REQUEST, text: 'One boat.' }, signal);
    const second = narrator.speak({ ...REQUEST, text: 'Two boats.' }, signal);
    await expect(first).rejects.toThrow(/did not send a whole answer within 5 s/);
    const givenUp = asked().length;
    await expect(second).resolves.toBeDefined();
    const [before, , after] = [givenUp, ...asked().flatMap((what, index) => (what.startsWith('POST') ? [index] : []))];
    expect(after! - before).toBeGreaterThan(2);
  });

  it('is not waited for by who has cancelled, but is not given another text meanwhile', async () => {
    const alone = await startSimulator({ scale: 1 / 1000, configuration: { times: { speechMs: 50_000 } } });
    try {
      const narrator = create({ url: `${alone.url}/media-server` });
      const cancelled = new AbortController();
      const first = narrator.speak({ ...REQUEST, text: 'One boat.' }, cancelled.signal);
      while (alone.audit().length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      cancelled.abort(new Error('cancelled'));
      await expect(first).rejects.toThrow('cancelled');
      await narrator.speak({ ...REQUEST, text: 'Two boats.' }, signal);
      const methods = alone.audit().flatMap(({ method, path }) => (path.endsWith('/status') ? [] : [method]));
      expect(methods.slice(0, 3)).toEqual(['POST', 'DELETE', 'POST']);
    } finally {
      await alone.close();
    }
  });

  it.each<[string, Partial<MediaServerOptions>, object, RegExp]>([
    [
      'a voice of another language',
      { model: 'kokoro' },
      { voice: 'ff_siwis' },
      /speaks "fr", but the language is "en"/,
    ],
    ['a path in place of a voice', {}, { voice: '../secret' }, /"default" or the id of a recording/],
    ['no word', {}, { text: '— 🎉 …' }, /at least one word or number/],
  ])('is not asked for %s', async (_what, options, wrong, sentence) => {
    const spoken = create(options).speak({ ...REQUEST, ...wrong }, signal);
    await expect(spoken).rejects.toMatchObject({ kind: 'change', callsSpent: 0 });
    await expect(spoken).rejects.toThrow(sentence);
    expect(asked()).toEqual([]);
  });

  it('tells how it stands, and whether it would speak so', async () => {
    expect(await create().probe?.(signal)).toBe('the server answers; Chatterbox speaks en, de, fr');
    expect(await create({ model: 'kokoro' }).probe?.(signal)).toMatch(
      /^the server answers; Kokoro's voices: af_heart, /,
    );
    await expect(create().check?.({ voice: 'default', language: 'ja' }, signal)).rejects.toThrow(/speaks en, de, fr/);
    await expect(create({ model: 'kokoro' }).check?.({ voice: 'af_nobody', language: 'en' }, signal)).rejects.toThrow(
      /should be one of Kokoro \(af_heart, .*but it is "af_nobody"/,
    );
    const elsewhere = create({ url: `${simulator.url}/chatterbox-1` });
    await expect(elsewhere.probe?.(signal)).rejects.toThrow(/There is no media server at .*Check MEDIA_SERVER_URL/);
  });
});
