import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from '../../../bench/films/bundle';
import { killWorkers, loseGate, together } from '../../../bench/gate/disturbances';
import { LIMIT } from '../../../bench/gate/conditions';
import type { Row } from '../../../bench/gate/judge-run';
import { plan, type Plan } from '../../../bench/gate/plan';
import { runPlan } from '../../../bench/gate/run-plan';

/**
 * Short runs of `npm run bench:gate`, with room for the jitter of a machine that runs much else meanwhile: its margins are
 * longer than any process has to wait there, and no answer and no film comes too late.
 */
const short: Partial<Plan> = {
  films: 4,
  scenes: 3,
  leaseMs: 2_500,
  transitMs: 2_000,
  timeoutMs: 1_200_000,
  mostMs: 500_000,
  faults: [{ endpoint: 'image', fault: 'status', status: 503, every: 4 }],
};

const RUNS: Record<string, Plan> = {
  'one of two image workers is killed, and the gate terminated': plan('even', {
    ...short,
    disturb: together(killWorkers(1), loseGate(1)),
  }),
  'the gate is terminated twice, at the burst pace': plan('burst', {
    ...short,
    pace: 'burst',
    imageWorkers: 1,
    slots: 4,
    disturb: loseGate(2),
  }),
  'one of two image workers is killed, at a pace that widens': plan('auto', {
    ...short,
    pace: 'auto',
    slots: 3,
    inFlight: 3,
    vendorLimit: { kind: 'window', ...LIMIT, tells: true },
    disturb: killWorkers(1),
  }),
};

let directory: string;
let rows: Map<Plan, Row>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-gate-chaos-'));
  const bundlePath = await bundleInto(directory);
  // At the same time: most of each run is waiting.
  const plans = Object.values(RUNS);
  const done = await Promise.all(plans.map((run) => runPlan(run, join(directory, run.name), bundlePath)));
  rows = new Map(plans.map((run, index) => [run, done[index] as Row]));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe.each(Object.entries(RUNS))('four films whose vendor fails each fourth request, when %s', (_when, run) => {
  const row = () => rows.get(run) as Row;

  it('never go over the limit of the vendor, nor into a block', () => {
    expect(row()).toMatchObject({ violations: 0, blocked: 0 });
    expect(row().peakInWindow).toBeLessThanOrEqual(6);
  });

  it('are all made, each image paid once but for calls in flight at a kill', () => {
    expect(row()).toMatchObject({ images: 12, filmsLost: 0, paidTwice: 0 });
    expect(row().requests).toBeGreaterThanOrEqual(15);
  });
});
