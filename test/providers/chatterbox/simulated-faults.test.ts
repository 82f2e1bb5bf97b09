import { SAMPLES_PER_SECOND } from '../../../src/domain/film/narration';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { ProviderErrorKind } from '../../../src/providers/provider-error';
import { CHATTERBOX_FAULTS, type FaultRule } from '../../../src/simulator/call/fault-rule';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { ON_THE_WIRE, patienceWith } from '../../support/vendors/simulated-wire';
import { CHATTERBOX } from './options';

type ChatterboxFault = (typeof CHATTERBOX_FAULTS)[number];

/** What the narrator makes of each fault that a simulated server of Chatterbox can have; what is only written differently, or can be mended, is good. */
const KINDS: Record<ChatterboxFault, ProviderErrorKind | 'good'> = {
  ...ON_THE_WIRE,
  trailers: 'good',
  sticky: 'try-again',
  unloaded: 'try-again',
  emptyData: 'spoilt',
  silent: 'spoilt',
  garbled: 'spoilt',
  cut: 'spoilt',
  lastWords: 'spoilt',
  cutFile: 'spoilt',
  html: 'change',
  mp3: 'change',
  opus: 'change',
  flac: 'change',
  breath: 'good',
  babbleAfter: 'good',
  soft: 'good',
  loud: 'good',
  severalFiles: 'good',
  pcm8: 'good',
  pcm16: 'good',
  pcm24: 'good',
  pcm32: 'good',
  float32: 'good',
  float64: 'good',
  stereo: 'good',
  zeroSize: 'good',
  roundSize: 'good',
  halfSize: 'good',
  unknownSize: 'good',
  busy: 'good',
};

const REQUEST = { text: 'The sea was wide, and a boat came by in the night.', language: 'en', voice: 'Emily' };
const KNOWN = [
  'The harbour bell rang three times over the water.',
  'The keeper whispered to the sleeping gulls below.',
  'The children ran along the pier to the boat.',
  'The boat went home in the evening light, and nobody spoke.',
];
const { signal } = new AbortController();

const DIALECTS = [
  ['devnen', 1],
  ['travisvn', 2],
] as const;

describe.each(DIALECTS)("Chatterbox's narrator against the simulated faults of %s", (_dialect, number) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ configuration: { times: { speechMs: 10 } } });
  });
  beforeEach(() => {
    simulator.configure({ faults: [] });
    simulator.reset();
  });
  afterAll(() => simulator.close());

  const create = (timeoutMs = 20_000) =>
    createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-${number}`], timeoutMs });
  const speak = () => create().speak(REQUEST, signal);

  it.each(Object.entries(KINDS))('%s: %s, after one request', async (fault, kind) => {
    const more = fault === 'status' ? { status: 503 } : fault === 'busy' ? { forMs: 50 } : {};
    const narrator = create(patienceWith(fault));
    // The pace of a voice is known by what it has said.
    if (fault === 'lastWords') for (const text of KNOWN) await narrator.speak({ ...REQUEST, text }, signal);
    simulator.reset();
    simulator.configure({ faults: [{ endpoint: 'speech', fault, ...more } as FaultRule] });
    const outcome = await narrator.speak(REQUEST, signal).then(
      ({ samples, wordTimes }) => ({
        words: wordTimes.length,
        seconds: Math.round(samples.length / SAMPLES_PER_SECOND),
      }),
      (error: unknown) => error,
    );
    const good = { words: 12, seconds: 3 };
    expect(outcome).toMatchObject(kind === 'good' ? good : { name: 'ProviderError', kind, callsSpent: 1 });
    expect(simulator.verdict()).toMatchObject({ requests: { speech: 1 }, hiddenRetries: 0, trapped: 0 });
  });

  it('speaks well again once the fault is over', async () => {
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'reset', first: 1 }] });
    await expect(speak()).rejects.toMatchObject({ kind: 'try-again' });
    expect((await speak()).wordTimes).toHaveLength(12);
  });
});

describe("Chatterbox's narrator with simulated voices of other languages", () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ configuration: { times: { speechMs: 10 } } });
  });
  afterAll(() => simulator.close());

  it.each([
    ['ar', 'كان البحر هادئا. جاء قارب صغير من بعيد.'],
    ['zh', '海很安静。一条小船从远处来了。渔夫笑着回家了。'],
    ['ja', '海は静かだった。小さな船が来た。漁師は笑って家に帰った。'],
    ['ko', '바다는 고요했다. 작은 배가 멀리서 왔다.'],
    ['hi', 'समुद्र शांत था। एक छोटी नाव दूर से आई।'],
    ['ru', 'Море было спокойным. Издалека пришла маленькая лодка.'],
  ])('is content with what is said in "%s"', async (language, text) => {
    const urls = [`${simulator.url}/chatterbox-1`];
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls, languages: [language] });
    const { wordTimes } = await narrator.speak({ text, language, voice: 'Emily' }, signal);
    expect(wordTimes.map((word) => word.text + (word.glued ? '' : ' ')).join('')).toBe(`${text} `);
  });
});
