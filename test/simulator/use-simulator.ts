import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/simulator';
import { MovedClock } from './moved-clock';

/** A simulator for the tests of a file, a thousand times as fast as the vendors are; each test finds it as it was at first. */
export function useSimulator(options: SimulatorOptions = {}): () => Simulator {
  let simulator: Simulator;
  let first: ReturnType<Simulator['configuration']>;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000, ...options });
    first = simulator.configuration();
  });
  beforeEach(() => {
    simulator.configure(first);
    simulator.reset();
  });
  afterAll(() => simulator.close());
  return () => simulator;
}

/** A simulator for each test, with time that only the test moves. */
export function useStandingSimulator(configuration: SimulatorOptions['configuration'] = {}): {
  simulator: () => Simulator;
  clock: () => MovedClock;
} {
  let simulator: Simulator;
  let clock: MovedClock;
  beforeEach(async () => {
    clock = new MovedClock();
    simulator = await startSimulator({ clock, configuration });
  });
  afterEach(() => simulator.close());
  return { simulator: () => simulator, clock: () => clock };
}
