import type { LogLevel, MetricMeter, MetricTags } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { recordFailedStep, recordStep, STEP_BUCKETS } from '../../../src/activities/step/step-metrics';
import { FAILURES } from '../../../src/contract/failures';
import type { StepTimes } from '../../../src/domain/progress/step';

/** A meter that writes down what is recorded, with the tags. */
function notingMeter(noted: [name: string, value: number, tags: MetricTags][], tags: MetricTags = {}): MetricMeter {
  const instrument = (name: string) => {
    const note = (value: number, more?: MetricTags) => void noted.push([name, value, { ...tags, ...more }]);
    return { name, record: note, add: note, set: note };
  };
  const create = instrument as unknown as MetricMeter['createCounter'] &
    MetricMeter['createHistogram'] &
    MetricMeter['createGauge'];
  return {
    createCounter: create,
    createHistogram: create,
    createGauge: create,
    withTags: (more) => notingMeter(noted, { ...tags, ...more }),
  };
}

/** What is told when this is done inside a picture's activity. */
async function told(record: () => void) {
  const noted: [string, number, MetricTags][] = [];
  const logged: { level: LogLevel; message: string; meta?: object }[] = [];
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => logged.push({ level, message, meta }));
  const info = { activityType: 'illustrateScene', activityId: 'picture-2', attempt: 3 };
  const film = { workflowExecution: { workflowId: 'film-1', runId: 'run' } };
  const environment = new MockActivityEnvironment({ ...info, ...film }, { logger, metricMeter: notingMeter(noted) });
  await environment.run(async () => record());
  return { noted, logged };
}

const TIMES: StepTimes = {
  by: 'together/flux',
  askedAtMs: 0,
  startedAtMs: 13_000,
  endedAtMs: 38_000,
  attempt: 2,
  reused: false,
  costMicroUsd: 2_700,
  spent: { slotMs: 1_000, gateMs: 5_000, vendorMs: 30_000 },
};

describe('what a worker tells of a step', () => {
  it("is its times by the names of a report's columns, but for waits that no clock alone can tell, and its cost", async () => {
    const { noted } = await told(() => recordStep(TIMES));
    expect(noted.map(([name, value]) => [name, value])).toEqual([
      ['storyreel_step_took', 25_000],
      ['storyreel_step_gate', 5_000],
      ['storyreel_step_vendor', 30_000],
      ['storyreel_step_cost_micro_usd', 2_700],
      ['storyreel_steps_total', 1],
    ]);
  });

  it('has rising buckets for each duration', async () => {
    const { noted } = await told(() => recordStep({ ...TIMES, spent: { ...TIMES.spent, ffmpegMs: 1 } }));
    const durations = noted.map(([name]) => name).filter((name) => !/total|usd/.test(name));
    const ofTemporal = 'temporal_activity_schedule_to_start_latency';
    expect(Object.keys(STEP_BUCKETS).toSorted()).toEqual([...durations, ofTemporal].toSorted());
    for (const buckets of Object.values(STEP_BUCKETS)) expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
  });

  it('is told apart by few things: the activity, its queue, the provider and the outcome', async () => {
    const { noted } = await told(() => recordStep(TIMES));
    for (const [, , tags] of noted) {
      expect(tags).toMatchObject({ activityType: 'illustrateScene', outcome: 'made', provider: 'together' });
      expect(Object.keys(tags).toSorted()).toEqual(['activityType', 'namespace', 'outcome', 'provider', 'taskQueue']);
    }
  });

  it('is told of what came from the store, with what that saved', async () => {
    const { noted } = await told(() => recordStep({ ...TIMES, reused: true, costMicroUsd: 0, savedMicroUsd: 2_700 }));
    expect(noted).toContainEqual([
      'storyreel_step_saved_micro_usd',
      2_700,
      expect.objectContaining({ outcome: 'reused' }),
    ]);
    expect(noted.map(([name]) => name)).not.toContain('storyreel_step_cost_micro_usd');
  });

  it('is one line of the log with the same names, and the film and the step', async () => {
    const { logged } = await told(() => recordStep(TIMES));
    const names = { took: 25_000, slot: 1_000, gate: 5_000, vendor: 30_000, between: 2_000 };
    const meta = { film: 'film-1', step: 'picture-2', outcome: 'made', by: 'together/flux', attempt: 2, ...names };
    expect(logged).toEqual([{ level: 'INFO', message: 'step done', meta: expect.objectContaining(meta) }]);
  });

  it('counts an attempt that failed, with the type of the failure', async () => {
    const { noted, logged } = await told(() => recordFailedStep(FAILURES.tryAgain));
    expect(noted).toEqual([
      ['storyreel_steps_total', 1, expect.objectContaining({ outcome: 'failed', type: 'TryAgain' })],
    ]);
    expect(logged).toEqual([
      {
        level: 'INFO',
        message: 'step failed',
        meta: expect.objectContaining({ film: 'film-1', step: 'picture-2', type: 'TryAgain', attempt: 3 }),
      },
    ]);
  });
});
