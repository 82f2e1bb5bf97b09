import type { Pace } from '../../src/domain/gate/gate-policy';
import { holdGate, killServer, killWorkers, loseGate, stopWorkers } from './disturbances';
import { plan, type Plan } from './plan';

const VENDOR_FAILS: Plan['faults'] = [
  { endpoint: 'image', fault: 'status', status: 503, probability: 0.2 },
  { endpoint: 'image', fault: 'hang', probability: 0.1 },
];
const VENDOR_BLOCKS: Plan['faults'] = [{ endpoint: 'image', fault: 'block', nth: [20] }];
const TWO_MINUTES_MS = 120_000;

/** At the burst pace several pictures are in flight: one worker has places for them. */
const placesAt = (pace: Pace): Partial<Plan> => (pace === 'burst' ? { pace, slots: 3 } : { pace });

const both = (name: string, differs: Partial<Plan>): Plan[] =>
  (['even', 'burst'] as const).map((pace) => plan(name, { ...placesAt(pace), ...differs }));

/** Everything that is done to the gate, each at both paces. */
export const CHAOS_PLANS: Plan[] = [
  ...both('undisturbed, one worker', { imageWorkers: 1 }),
  plan('two workers'),
  plan('three workers', { ...placesAt('burst'), imageWorkers: 3 }),
  ...both('image workers killed', { imageWorkers: 3, disturb: killWorkers(4) }),
  ...both('server killed', { disturb: killServer(3) }),
  ...both('20 % 503, 10 % time-outs', { faults: VENDOR_FAILS, imageWorkers: 3 }),
  ...both('a block out of the blue', { faults: VENDOR_BLOCKS }),
  ...both('held by a person', { disturb: holdGate(TWO_MINUTES_MS) }),
  ...both('workers stopped past the lease', { imageWorkers: 3, disturb: stopWorkers(5) }),
  ...both('the gate terminated', { disturb: loseGate(4) }),
];
