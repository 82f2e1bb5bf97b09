import { createChatterboxNarrator } from '../../../../src/providers/chatterbox/narrator';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator';
import { CHATTERBOX } from '../options';

const REQUEST = { language: 'en', voice: 'Emily' };
const { signal } = new AbortController();

describe.each([
  ['devnen', 1],
  ['travisvn', 2],
] as const)('a server of %s that was too late', (_dialect, number) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 100, configuration: { times: { speechMs: 1_000 } } });
  });
  afterAll(() => simulator.close());

  it('gets the next text when it has spoken the one that nobody waits for any more, and not before', async () => {
    // A text of the first kind takes 9 s of real time, and is given up after 3.
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'busy', forMs: 900_000, prompt: 'One' }] });
    const url = `${simulator.url}/chatterbox-${number}`;
    const narrator = createChatterboxNarrator({ ...CHATTERBOX, urls: [url], timeoutMs: 3_000 });
    const first = narrator.speak({ ...REQUEST, text: 'One boat came by.' }, signal);
    const second = narrator.speak({ ...REQUEST, text: 'Two boats came by.' }, signal);
    await expect(first).rejects.toMatchObject({ kind: 'try-again', callsSpent: 1 });
    await second;
    const [one, two] = simulator.audit().filter(({ endpoint }) => endpoint === 'speech');
    expect(two!.arrivedAtMs).toBeGreaterThanOrEqual(one!.arrivedAtMs + one!.latencyMs!);
    expect(simulator.verdict().speechAtOnce).toEqual({ [`chatterbox-${number}`]: 1 });
  });
});
