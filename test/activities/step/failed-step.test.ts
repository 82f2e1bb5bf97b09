import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import { runStep } from '../../../src/activities/step/run-step';
import { FAILURES } from '../../../src/contract/failures';
import { ProviderError } from '../../../src/providers/provider-error';
import { ArtifactError } from '../../../src/store/artifact-store';
import { KeepError } from '../../../src/store/keep-error';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { RECIPE, useSteps } from './use-steps';

const steps = useSteps();
const { run, failureOf } = steps;

const TIMED_OUT = { timeoutFailureInfo: {} };
const GAVE_UP = { nonRetryable: true, message: expect.stringMatching(/^The worker died or was stopped 20 times/) };

describe('a step', () => {
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
      const run = environment.run(() => runStep(steps.store, RECIPE, 3, make));
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
      run(make, activityEnvironment({ attempt: number, heartbeatDetails }, TIMED_OUT));
    await expect(attempt(21, { failed: 0, waited: 0 })).rejects.toMatchObject(GAVE_UP);
    await expect(attempt(21)).rejects.toMatchObject(GAVE_UP);
    await expect(attempt(1_023, { failed: 2, waited: 1_000 })).rejects.toMatchObject(GAVE_UP);
    expect(make).not.toHaveBeenCalled();
    expect(await attempt(1_022, { failed: 2, waited: 1_000 })).toMatchObject({ made: 'made' });
  });

  it.each([
    ['was not heard of any more', TIMED_OUT],
    ['was given back by its successor', { applicationFailureInfo: { type: FAILURES.workerLost } }],
    ['shut down', { applicationFailureInfo: { type: 'WorkerShutdown' } }],
  ])('was lost where its worker %s', async (_how, lastFailure) => {
    const make = () => run(async () => 'made', activityEnvironment({ attempt: 21 }, lastFailure));
    await expect(make()).rejects.toMatchObject(GAVE_UP);
  });

  it('is made where the attempt before could not even be begun, and what was before is not counted any more', async () => {
    const unread = { applicationFailureInfo: { type: 'Error' } };
    const environment = activityEnvironment({ attempt: 31, heartbeatDetails: { failed: 2, waited: 1 } }, unread);
    const beats: unknown[] = [];
    environment.on('heartbeat', (details: unknown) => beats.push(structuredClone(details)));
    const dies = new Error('This worker dies.');
    await expect(run(() => Promise.reject(dies), environment)).rejects.toThrow(dies.message);
    // The last heartbeat tells of a failure, which somebody who is dead does not.
    const heartbeatDetails = beats.at(-2) as object;
    expect(heartbeatDetails).toMatchObject({ failed: 2, waited: 28 });

    const next = activityEnvironment({ attempt: 32, heartbeatDetails }, TIMED_OUT);
    expect(await run(async () => 'made', next)).toMatchObject({ made: 'made' });
  });

  it('is made where the server does not tell what the attempt before failed of', async () => {
    const environment = activityEnvironment({ attempt: 21 });
    expect(await run(async () => 'made', environment)).toMatchObject({ made: 'made' });
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
