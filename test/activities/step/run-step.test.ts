import type { StepTools } from '../../../src/activities/step/run-step';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { RECIPE, useSteps } from './use-steps';

const steps = useSteps();
const { run } = steps;

describe('a step', () => {
  it('answers what was made, and when and at which attempt', async () => {
    const askedAtMs = Date.now() - 5_000;
    const environment = activityEnvironment({ scheduledTimestampMs: askedAtMs, attempt: 2 });
    const began = Date.now();
    const { made, times } = await run(async () => 'a picture', environment);
    expect(made).toBe('a picture');
    expect(times).toMatchObject({ askedAtMs, attempt: 2, reused: false });
    expect(times.startedAtMs).toBeGreaterThanOrEqual(began);
    expect(times.endedAtMs).toBeGreaterThanOrEqual(times.startedAtMs);
  });

  it.each(['forward', 'back'])(
    'took as long as it took, though the clock jumps %s by a year meanwhile',
    async (way) => {
      const jumpMs = (way === 'back' ? -1 : 1) * 365 * 24 * 3_600_000;
      const began = performance.now();
      let clock: jest.SpyInstance | undefined;
      try {
        const { times } = await run(async () => {
          const jumped = Date.now() + jumpMs;
          clock = jest.spyOn(Date, 'now').mockReturnValue(jumped);
          return 'a picture';
        });
        const tookMs = times.endedAtMs - times.startedAtMs;
        expect(tookMs).toBeGreaterThanOrEqual(0);
        expect(tookMs).toBeLessThanOrEqual(Math.ceil(performance.now() - began));
      } finally {
        clock?.mockRestore();
      }
    },
  );

  it('is done once: the second time its result comes from the store', async () => {
    const make = jest.fn(async ({ keepBytes }: StepTools) => keepBytes('text/plain', Buffer.from('a sea')));
    const first = await run(make);
    const second = await run(make);
    expect(make).toHaveBeenCalledTimes(1);
    expect(second.made).toEqual(first.made);
    expect(second.times.reused).toBe(true);
  });

  it('is done again when it failed before', async () => {
    await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await run(async () => 'made')).toMatchObject({ made: 'made', times: { reused: false } });
  });

  it('leaves a record of its artifacts, its recipe and its times', async () => {
    let key = '';
    await run(async (tools) => {
      key = tools.key;
      return tools.keepBytes('text/plain', Buffer.from('a sea'));
    });
    const record = await steps.store.findRecord(key);
    expect(record).toMatchObject({ key, recipe: RECIPE, artifacts: [{ key, mediaType: 'text/plain', bytes: 5 }] });
    expect(record?.endedAtMs).toBeGreaterThanOrEqual(record?.startedAtMs ?? Infinity);
  });

  it('keeps the receipt of a vendor in its record, and tells the cost once', async () => {
    const receipt = { requestId: 'req-1', costMicroUsd: 2_700 };
    let key = '';
    const make = async (tools: StepTools) => {
      ({ key } = tools);
      tools.keepReceipt(receipt);
      return 'a picture';
    };
    expect((await run(make)).times.costMicroUsd).toBe(2_700);
    expect((await run(make)).times).not.toHaveProperty('costMicroUsd');
    expect(await steps.store.findRecord(key)).toMatchObject({ receipt });
  });

  it('finds what an earlier attempt noted, and notes more for the next', async () => {
    const environment = activityEnvironment({ heartbeatDetails: { noted: { refused: true } } });
    const beats: unknown[] = [];
    environment.on('heartbeat', (details: unknown) => beats.push(details));
    const { made } = await run(async ({ noted, note }) => {
      note({ refused: true, spoilt: 1 });
      return noted;
    }, environment);
    expect(made).toEqual({ refused: true });
    expect(beats).toMatchObject([{ noted: { refused: true, spoilt: 1 }, failed: 0 }]);
  });

  it('heartbeats while it lasts', async () => {
    const environment = activityEnvironment();
    const beat = new Promise((resolve) => environment.on('heartbeat', resolve));
    expect((await run(async () => beat.then(() => 'beaten'), environment)).made).toBe('beaten');
  });
});
