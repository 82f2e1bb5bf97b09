import { speakInChunks } from '../../../src/activities/voice/speak-in-chunks';
import { SAMPLES_PER_SECOND } from '../../../src/domain/film/narration';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { Narrator } from '../../../src/providers/narrator';
import { askAnyway } from '../../../src/providers/vendor-answer';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from '../../providers/chatterbox/options';
import { createMemoryStore } from '../../support/store/memory-store';

const TEXT =
  'On Monday morning the ferry did not come; people looked at the empty water, and walked home again.\n\n' +
  'Her grandson, Theo, wanted more than anything to see the lighthouse across the bay.\n\n' +
  'Then, very slowly, a grey shape rose out of the fog: not a ferry, but a whale.';
const REQUEST = { text: TEXT, language: 'en', voice: 'Emily' };
const never = new AbortController().signal;

describe('a scene that is spoken in chunks', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 200 });
  });
  beforeEach(() => {
    simulator.configure({ faults: [] });
    simulator.reset();
  });
  afterAll(() => simulator.close());

  const narrator = (servers = [1, 2], nowMs?: () => number): Narrator =>
    createChatterboxNarrator(
      {
        urls: servers.map((server) => `${simulator.url}/chatterbox-${server}`),
        ...CHATTERBOX,
      },
      nowMs,
    );

  it('has every word once, in order and inside the sound, with the pauses between the chunks', async () => {
    const { samples, wordTimes, receipt, savedMicroUsd } = await speakInChunks(
      createMemoryStore(),
      narrator(),
      REQUEST,
      never,
    );
    expect(wordTimes.map(({ text }) => text)).toEqual(TEXT.split(/\s+/));
    const starts = wordTimes.map(({ startMs }) => startMs);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(wordTimes.at(-1)!.endMs).toBeLessThanOrEqual((samples.length / SAMPLES_PER_SECOND) * 1000);
    const last = wordTimes.findIndex(({ text }) => text === 'again.');
    const gapMs = wordTimes[last + 1]!.startMs - wordTimes[last]!.endMs;
    expect(gapMs).toBeGreaterThanOrEqual(650);
    expect(gapMs).toBeLessThan(800);
    expect(receipt?.costMicroUsd).toBe(Math.round((TEXT.length - 4) * 100));
    expect(savedMicroUsd).toBe(0);
  });

  it('takes one request for each chunk, and never two at once at one server', async () => {
    const chunks = narrator().chunksOf!(TEXT, 'en');
    const store = createMemoryStore();
    const voice = narrator();
    await Promise.all([
      speakInChunks(store, voice, REQUEST, never),
      speakInChunks(store, voice, { ...REQUEST, text: TEXT.replaceAll('the', 'that') }, never),
    ]);
    const verdict = simulator.verdict();
    expect(chunks.length).toBeGreaterThanOrEqual(3);
    expect(verdict.requests.speech).toBe(2 * chunks.length);
    expect(verdict.mostCalls.speech).toBe(1);
    expect(verdict.speechAtOnce).toEqual({ 'chatterbox-1': 1, 'chatterbox-2': 1 });
  });

  it('is not paid for again at another speed, and is so much shorter, with its words in place', async () => {
    const store = createMemoryStore();
    const usual = await speakInChunks(store, narrator(), REQUEST, never);
    const asked = simulator.verdict().requests.speech;
    const quick = await speakInChunks(store, narrator(), { ...REQUEST, speed: 1.25 }, never);
    expect(simulator.verdict().requests.speech).toBe(asked);
    expect(quick.savedMicroUsd).toBe(usual.receipt?.costMicroUsd);
    expect(Math.abs(usual.samples.length / quick.samples.length / 1.25 - 1)).toBeLessThan(0.02);
    for (const [index, { startMs }] of quick.wordTimes.entries()) {
      expect(Math.abs(startMs - usual.wordTimes[index]!.startMs / 1.25)).toBeLessThan(120);
    }
  });

  it('keeps what was spoken when one chunk fails: the next try takes exactly one more request', async () => {
    const store = createMemoryStore();
    const voice = narrator();
    const chunks = voice.chunksOf!(TEXT, 'en').length;
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'reset', prompt: 'grandson', first: 1 }] });
    await expect(speakInChunks(store, voice, REQUEST, never)).rejects.toMatchObject({
      kind: 'try-again',
      callsSpent: 1,
    });
    expect(simulator.verdict().requests.speech).toBe(chunks);
    const { wordTimes, receipt, savedMicroUsd } = await speakInChunks(store, voice, REQUEST, never);
    expect(wordTimes.map(({ text }) => text)).toEqual(TEXT.split(/\s+/));
    expect(simulator.verdict().requests.speech).toBe(chunks + 1);
    expect(savedMicroUsd).toBeGreaterThan(0);
    expect(savedMicroUsd).toBeLessThan(receipt!.costMicroUsd!);
    await speakInChunks(store, voice, REQUEST, never);
    expect(simulator.verdict().requests.speech).toBe(chunks + 1);
  });

  it('is not asked for again when another worker has spoken it while it waited for a server', async () => {
    const store = createMemoryStore();
    const voice = narrator([1]);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const before = voice.speak({ ...REQUEST, text: 'The server is busy with this.' }, never, (asked, answering) =>
      askAnyway(asked, { ...answering, ask: () => answering.ask(() => held) }),
    );
    const waiting = speakInChunks(store, voice, REQUEST, never);
    const others = await speakInChunks({ ...store }, narrator([2]), REQUEST, never);
    release();
    await before;
    const { samples, savedMicroUsd } = await waiting;
    expect(simulator.verdict().mostCalls.speech).toBe(1);
    expect(savedMicroUsd).toBe(others.receipt?.costMicroUsd);
    expect(Buffer.from(samples.buffer).equals(Buffer.from(others.samples.buffer))).toBe(true);
  });

  it('is asked for once where two scenes with the same words are spoken at the same time', async () => {
    const store = createMemoryStore();
    const voice = narrator();
    const both = await Promise.all([
      speakInChunks(store, voice, REQUEST, never),
      speakInChunks(store, voice, REQUEST, never),
    ]);
    const { requests, mostCalls } = simulator.verdict();
    expect([requests.speech, mostCalls.speech]).toEqual([voice.chunksOf!(TEXT, 'en').length, 1]);
    expect(both.map(({ savedMicroUsd }) => savedMicroUsd)).toEqual([0, both[0]?.receipt?.costMicroUsd]);
  });

  it('goes on when the scene that spoke the same words has failed, and ends at once when it is cancelled', async () => {
    const store = createMemoryStore();
    const voice = narrator();
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'reset', prompt: 'grandson', first: 1 }] });
    const cancelled = new AbortController();
    const [first, second, third] = [
      speakInChunks(store, voice, REQUEST, never),
      speakInChunks(store, voice, REQUEST, never),
      speakInChunks(store, voice, REQUEST, cancelled.signal),
    ];
    cancelled.abort(new Error('cancelled'));
    await expect(third).rejects.toThrow('cancelled');
    await expect(first).rejects.toMatchObject({ kind: 'try-again' });
    expect((await second).wordTimes.map(({ text }) => text)).toEqual(TEXT.split(/\s+/));
  });

  it('is spoken by the other server while one keeps failing, and by both when that has recovered', async () => {
    const clock = { nowMs: 0 };
    const voice = narrator([1, 2], () => clock.nowMs);
    const store = createMemoryStore();
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'sticky', server: 1 }] });
    await expect(speakInChunks(store, voice, REQUEST, never)).rejects.toMatchObject({ kind: 'try-again' });
    for (let n = 0; n < 4; n++) await speakInChunks(store, voice, REQUEST, never).catch(() => undefined);
    await speakInChunks(store, voice, REQUEST, never);
    const atFirst = () => simulator.audit().filter((row) => row.endpoint === 'speech' && row.server === 1);
    expect(atFirst()).toHaveLength(2);

    simulator.configure({ faults: [] });
    simulator.reset();
    clock.nowMs += 30_000;
    await speakInChunks(store, voice, { ...REQUEST, text: `${TEXT} So it was.` }, never);
    await speakInChunks(store, voice, { ...REQUEST, text: TEXT.replaceAll('the', 'that') }, never);
    expect(atFirst().length).toBeGreaterThan(0);
    expect(atFirst().every((row) => row.decision === 'answered')).toBe(true);
  });

  it('is spoken at once by a narrator that needs no chunks', async () => {
    const { chunksOf: _none, ...whole } = narrator();
    const text = 'The dog barked once.';
    const { wordTimes } = await speakInChunks(createMemoryStore(), whole, { ...REQUEST, text }, never);
    expect(wordTimes).toHaveLength(4);
    expect(simulator.verdict().requests.speech).toBe(1);
  });

  it('ends at once when it is cancelled, whatever waits', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled by the test');
    const text = `${TEXT} `.repeat(8);
    const spoken = speakInChunks(createMemoryStore(), narrator([1]), { ...REQUEST, text }, controller.signal);
    while (simulator.audit().length === 0) await new Promise(setImmediate);
    controller.abort(reason);
    await expect(spoken).rejects.toBe(reason);
    expect(simulator.verdict().requests.speech).toBeLessThanOrEqual(1);
  });
});
