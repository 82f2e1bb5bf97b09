import { longScene, useLoneWorkers } from '../../support/films/use-lone-workers';

const home = useLoneWorkers();
const { clipOf } = home;

/** A worker as the embedded background starts it, by the name of its home. */
const startWorker = (name: string) => home.start({ STORYREEL_WORKER_NAME: name });

/** Of which kind the server knows the last failure of a film's clip to be. */
async function failureOfClip(id: string): Promise<string | undefined> {
  const { raw } = await home.server.client.workflow.getHandle(id).describe();
  const failure = raw.pendingActivities?.find(({ activityId }) => activityId === 'clip-1')?.lastFailure;
  return failure?.timeoutFailureInfo ? 'time-out' : (failure?.applicationFailureInfo?.type ?? undefined);
}

describe('a clip whose worker is killed in the middle of it', () => {
  it('is begun anew as soon as a worker of that name is there, and not when its heartbeats have been missed', async () => {
    const first = await startWorker('home-1');
    const { id } = await home.films.start(longScene('boy', 8));
    const lost = await clipOf(id, ({ frames }) => (frames?.done ?? 0) > 10);
    await first.end();

    await startWorker('home-1');
    await clipOf(id, ({ attempt, frames }) => attempt > lost.attempt && frames);
    expect(await failureOfClip(id)).toBe('WorkerLost');
    await home.server.client.workflow.getHandle(id).terminate();
  });

  it('is taken by a worker of another name only when the server knows that its own is lost', async () => {
    const first = await startWorker('home-1');
    const { id } = await home.films.start(longScene('girl', 8));
    const lost = await clipOf(id, ({ frames }) => (frames?.done ?? 0) > 10);
    await first.end();

    await startWorker('home-2');
    await clipOf(id, ({ attempt, frames }) => attempt > lost.attempt && frames);
    expect(await failureOfClip(id)).toBe('time-out');
    await home.server.client.workflow.getHandle(id).terminate();
  });
});
