import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { useSimulator } from '../use-simulator';

/** A simulator for the tests of a file that lets every request through, and how its answers are spoilt. */
export function useSpoiltSimulator() {
  const simulator = useSimulator({ configuration: { limit: { kind: 'none' } } });
  const spoil = (...faults: FaultRule[]): void => void simulator().configure({ faults });
  return { simulator, spoil };
}
