import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/simulator';

/** A simulator of its own for each test, a thousand times as fast as the vendors are. */
export function useSimulator(options: SimulatorOptions = {}): () => Simulator {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ scale: 1 / 1000, ...options });
  });
  afterEach(() => simulator.close());
  return () => simulator;
}
