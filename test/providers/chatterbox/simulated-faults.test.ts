import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { ProviderErrorKind } from '../../../src/providers/provider-error';
import { FAULTS, type FaultRule } from '../../../src/simulator/call/fault-rule';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { CHATTERBOX } from './options';

type SpeechFault = (typeof FAULTS)['speech'][number];

/** What the narrator makes of each fault that the simulator knows. */
const KINDS: Record<SpeechFault, ProviderErrorKind> = {
  status: 'try-again',
  hang: 'try-again',
  reset: 'try-again',
  halfBody: 'try-again',
  stall: 'try-again',
  sticky: 'try-again',
  html: 'change',
  emptyData: 'spoilt',
  silent: 'spoilt',
  garbled: 'spoilt',
  cut: 'spoilt',
  cutFile: 'spoilt',
  redirect: 'change',
};

const DIALECTS = [
  ['devnen', 1],
  ['travisvn', 2],
] as const;

describe.each(DIALECTS)("Chatterbox's narrator against the simulated faults of %s", (_dialect, number) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ configuration: { times: { speechMs: 10 } } });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const speak = (timeoutMs = 20_000) =>
    createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-${number}`], timeoutMs }).speak(
      { text: 'The sea was wide, and a boat came by in the night.', language: 'en', voice: 'Emily' },
      new AbortController().signal,
    );

  it.each(Object.entries(KINDS))('%s: %s, after one request', async (fault, kind) => {
    const status = fault === 'status' ? { status: 503 } : {};
    simulator.configure({ faults: [{ endpoint: 'speech', fault, ...status } as FaultRule] });
    // Short only where the time is what is waited for.
    const failed = speak(fault === 'hang' || fault === 'stall' ? 500 : undefined);
    await expect(failed).rejects.toMatchObject({ name: 'ProviderError', kind, callsSpent: 1 });
    expect(simulator.verdict()).toMatchObject({ requests: { speech: 1 }, hiddenRetries: 0, trapped: 0 });
  });

  it('speaks well again once the fault is over', async () => {
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'reset', first: 1 }] });
    await expect(speak()).rejects.toMatchObject({ kind: 'try-again' });
    expect((await speak()).wordTimes).toHaveLength(12);
  });
});
