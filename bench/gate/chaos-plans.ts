import type { ChosenPace } from '../../src/domain/gate/gate-policy';
import { holdGate, killServer, killWorkers, loseGate, stopWorkers } from './disturbances';
import { LIMIT, RATE } from './conditions';
import { plan, type Plan } from './plan';

const VENDOR_FAILS: Plan['faults'] = [
  { endpoint: 'image', fault: 'status', status: 503, probability: 0.2 },
  { endpoint: 'image', fault: 'hang', probability: 0.1 },
];
const VENDOR_BLOCKS: Plan['faults'] = [{ endpoint: 'image', fault: 'block', nth: [20] }];
const TWO_MINUTES_MS = 120_000;

/** At the burst pace, and at one that widens, several pictures are in flight: one worker has slots for them. */
const slotsAt = (pace: ChosenPace): Partial<Plan> => {
  if (pace === 'even') return { pace };
  return {
    pace,
    slots: 3,
    ...(pace === 'auto' && { inFlight: 3, vendorLimit: { kind: 'window', ...LIMIT, tells: true } }),
  };
};

const all = (name: string, differs: Partial<Plan>): Plan[] =>
  (['even', 'burst', 'auto'] as const).map((pace) => plan(name, { ...slotsAt(pace), ...differs }));

/**
 * At the pace that widens, vendors of every temper: one that says nothing, one that answers faster requests with a 429 instead of a
 * block, and one that keeps a bucket. It is larger by one than what the even pace can need of it at once: a request comes
 * up to a lease and a transit sooner than its gap, here the time in which two tokens come.
 */
const TEMPERS: Plan[] = Object.entries<Plan['vendorLimit']>({
  silent: { kind: 'window', ...LIMIT },
  dynamic: { kind: 'dynamic', ...RATE, overloaded: 0, tells: true },
  'a token bucket': { kind: 'bucket', ...RATE, size: 5, tells: true },
}).map(([temper, vendorLimit]) => plan(`the vendor is ${temper}`, { ...slotsAt('auto'), vendorLimit }));

/** Everything that is done to the gate, each at all paces. */
export const CHAOS_PLANS: Plan[] = [
  ...all('undisturbed, one worker', { imageWorkers: 1 }),
  plan('two workers'),
  plan('three workers', { ...slotsAt('burst'), imageWorkers: 3 }),
  ...all('image workers killed', { imageWorkers: 3, disturb: killWorkers(4) }),
  ...all('server killed', { disturb: killServer(3) }),
  ...all('20 % 503, 10 % time-outs', { faults: VENDOR_FAILS, imageWorkers: 3 }),
  ...all('a block out of the blue', { faults: VENDOR_BLOCKS }),
  ...all('held by a person', { disturb: holdGate(TWO_MINUTES_MS) }),
  ...all('workers stopped past the lease', { imageWorkers: 3, disturb: stopWorkers(5) }),
  ...all('the gate terminated', { disturb: loseGate(4) }),
  ...TEMPERS,
];
