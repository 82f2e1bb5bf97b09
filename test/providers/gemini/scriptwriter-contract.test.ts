import { EnvironmentReader } from '../../../src/config/environment-reader';
import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import type { GeminiOptions } from '../../../src/providers/gemini/options';
import { readOptions } from '../../../src/providers/gemini/read-options';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { describeScriptwriter } from '../scriptwriter-contract';
import { GEMINI } from './options';

describe('Gemini against the simulator', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000 });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const create = () => createGeminiScriptwriter({ ...GEMINI, baseUrl: simulator.url });
  describeScriptwriter('Gemini', create);

  it.each([false, true])('makes 12 scenes of the longest story with one request (verbatim: %s)', async (verbatim) => {
    const text = 'The sea was wide, and a boat came by, and then it was gone. '.repeat(333);
    const { script: written } = await create().write(
      { story: { title: 'Long', text }, language: 'en', verbatim },
      new AbortController().signal,
    );
    expect(written.scenes).toHaveLength(12);
    expect(simulator.verdict()).toMatchObject({ ok: true, requests: { script: 1 }, hiddenRetries: 0 });
  });
});

const live = process.env['STORYREEL_LIVE_TESTS'] ? readOptions(new EnvironmentReader(process.env)) : undefined;
describeScriptwriter(
  'Gemini, live',
  () => createGeminiScriptwriter(live as GeminiOptions),
  live?.apiKey ? undefined : 'it needs STORYREEL_LIVE_TESTS=1 and a GEMINI_API_KEY, and costs about two US cents',
);
if (live?.apiKey) jest.setTimeout(180_000);
