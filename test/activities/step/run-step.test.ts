import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import { runStep, type StepTools } from '../../../src/activities/step/run-step';
import { FAILURES } from '../../../src/contract/failures';
import type { Done } from '../../../src/domain/progress/step';
import { ProviderError } from '../../../src/providers/provider-error';
import { ArtifactError, type ArtifactStore } from '../../../src/store/artifact-store';
import { KeepError } from '../../../src/store/keep-error';
import { createMemoryStore } from '../../support/store/memory-store';
import { activityEnvironment } from '../../support/temporal/activity-environment';

const RECIPE = { step: 'test', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };

let store: ArtifactStore;
beforeEach(() => {
  store = createMemoryStore();
});

/** Runs one step inside an activity. */
function run(
  make: (tools: StepTools) => Promise<unknown>,
  environment = activityEnvironment(),
): Promise<Done<unknown>> {
  return environment.run(() => runStep(store, RECIPE, 3, make));
}

const failureOf = (error: Error) =>
  run(() => Promise.reject(error)).catch((failure: ApplicationFailure) => failure) as Promise<ApplicationFailure>;

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
    const record = await store.findRecord(key);
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
    expect(await store.findRecord(key)).toMatchObject({ receipt });
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

  it('ends as cancelled when it is cancelled, whatever its work then throws', async () => {
    const environment = activityEnvironment();
    const ended = run(async ({ signal }) => {
      const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      environment.cancel();
      await aborted;
      throw new Error('ffmpeg was killed');
    }, environment);
    await expect(ended).rejects.toThrow(CancelledFailure);
  });

  it.each([
    ['a provider says try again', new ProviderError('try-again', 'Busy.'), FAILURES.tryAgain, false],
    ['a person must change something', new ProviderError('change', 'Refused.'), FAILURES.change, true],
    [
      'an artifact is lost',
      new ArtifactError('Gone.', { key: 'k', mediaType: 'x/test', bytes: 1, sha256: 'h' }),
      FAILURES.artifactLost,
      true,
    ],
    ['anything else goes wrong', new Error('The line was cut.'), FAILURES.tryAgain, false],
  ])('fails with a stable type and the sentence when %s', async (_when, error, type, nonRetryable) => {
    const failure = await failureOf(error);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ message: error.message, type, nonRetryable });
  });

  it('counts its failures where Temporal sets no end to the attempts, and the last one is final', async () => {
    const fail = (failed: number, error: Error) => {
      const environment = activityEnvironment({ heartbeatDetails: { failed } });
      const make = () => Promise.reject(error);
      const run = environment.run(() => runStep(store, RECIPE, 3, make));
      return run.catch((failure: unknown) => failure) as Promise<ApplicationFailure>;
    };
    const full = new Error('The disk is full.');
    expect(await fail(0, full)).toMatchObject({ nonRetryable: false, nextRetryDelay: 2_000 });
    expect(await fail(1, full)).toMatchObject({ nonRetryable: false, nextRetryDelay: 4_000 });
    expect(await fail(2, full)).toMatchObject({ nonRetryable: true, message: expect.stringContaining('3 times') });
    const waiting = ApplicationFailure.retryable('Waits.', FAILURES.waiting);
    expect(await fail(2, waiting)).toBe(waiting);
  });

  it('is given up when it was lost with its worker twenty times, but not for having waited, and before it is made once more', async () => {
    const make = jest.fn(async () => 'made');
    const attempt = (number: number, heartbeatDetails?: object) =>
      run(make, activityEnvironment({ attempt: number, heartbeatDetails }));
    const gaveUp = { nonRetryable: true, message: expect.stringMatching(/^The worker died or was stopped 20 times/) };
    await expect(attempt(21, { failed: 0, waited: 0 })).rejects.toMatchObject(gaveUp);
    await expect(attempt(21)).rejects.toMatchObject(gaveUp);
    await expect(attempt(1_023, { failed: 2, waited: 1_000 })).rejects.toMatchObject(gaveUp);
    expect(make).not.toHaveBeenCalled();
    expect(await attempt(1_022, { failed: 2, waited: 1_000 })).toMatchObject({ made: 'made' });
  });

  it.each([
    ['waits for its turn', FAILURES.waiting],
    ['waits for the end of a block', FAILURES.blocked],
  ])('tells the next attempt that it %s, which is neither failed nor lost', async (_what, type) => {
    const environment = activityEnvironment({ attempt: 4, heartbeatDetails: { failed: 1, waited: 1 } });
    const beats: unknown[] = [];
    environment.on('heartbeat', (details: unknown) => beats.push(structuredClone(details)));
    await expect(run(() => Promise.reject(ApplicationFailure.retryable('Waits.', type)), environment)).rejects.toThrow(
      'Waits.',
    );
    expect(beats).toMatchObject([
      { failed: 1, waited: 1 },
      { failed: 1, waited: 2 },
    ]);
  });

  it('takes attempts of which nothing was ever told for lost, and goes on counting from there', async () => {
    const environment = activityEnvironment({ attempt: 20 });
    const beats: unknown[] = [];
    environment.on('heartbeat', (details: unknown) => beats.push(details));
    expect(await run(async () => 'made', environment)).toMatchObject({ made: 'made' });
    expect(beats).toMatchObject([{ failed: 0, waited: 0 }]);
  });

  it.each([
    ['Node', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['ffmpeg', new Error('Error writing trailer: No space left on device')],
  ])('is final when %s finds the disk full, and says what to do', async (_who, error) => {
    const sentence = expect.stringMatching(/^The disk is full\. Free some space/);
    expect(await failureOf(error)).toMatchObject({ type: FAILURES.diskFull, nonRetryable: true, message: sentence });
  });

  it.each([
    [
      'the store',
      new KeepError('/films', 'EROFS', 'Mount it so that it can be written.'),
      /^Nothing can be kept in the store \/films \(EROFS\)\./,
    ],
    [
      'where it works',
      Object.assign(new Error('EACCES: permission denied, mkdir'), {
        code: 'EACCES',
        path: '/home/work',
        syscall: 'mkdir',
      }),
      /^Nothing can be written there: EACCES/,
    ],
  ])('is final when %s cannot be written, and says what to do', async (_where, error, words) => {
    const { message, ...failure } = await failureOf(error);
    expect(failure).toMatchObject({ type: FAILURES.notKept, nonRetryable: true });
    expect(message).toMatch(words);
    expect(message).toMatch(/Then order the film again: what was made is kept\.$/);
  });

  it('passes on a failure that has its type already', async () => {
    const failure = ApplicationFailure.nonRetryable('Not here.', FAILURES.notServed);
    expect(await failureOf(failure)).toBe(failure);
  });
});
