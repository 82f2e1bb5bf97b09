import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import type { StepWork } from '../../src/domain/progress/progress';
import { eventually, startLoneWorker, type LoneWorker } from '../support/lone-worker';
import { QUICK_VOICE } from '../support/quick-voice';
import { slowFfmpeg } from '../support/slow-ffmpeg';
import { startTemporalServer } from '../support/temporal-server';

let server: TestWorkflowEnvironment;
let films: FilmClient;
let home: string;
let ffmpeg: string;
const workers: LoneWorker[] = [];

beforeAll(async () => {
  server = await startTemporalServer();
  films = filmClient(server.client);
  home = await mkdtemp(join(tmpdir(), 'storyreel-replaced-'));
  ffmpeg = await slowFfmpeg(home, 'clips');
});
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.end())));
afterAll(async () => {
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

/** A worker as the embedded background starts it, by the name of its home. */
async function startWorker(name: string): Promise<LoneWorker> {
  const worker = await startLoneWorker(home, server.address, { STORYREEL_WORKER_NAME: name, FFMPEG_PATH: ffmpeg });
  workers.push(worker);
  return worker;
}

/** A film of one scene whose clip takes long to render. */
function orderOf(about: string): Order {
  const text = `The ${about} climbs the stairs of the lighthouse once more and counts every single one of them. `;
  const script = { title: 'The Sea', scenes: [{ text: text.repeat(8), imagePrompt: `a ${about}` }] };
  return newOrder(
    { title: script.title, text: script.scenes[0]?.text ?? '' },
    { script, format: 'square', draft: true, ...QUICK_VOICE },
  );
}

const clipOf = (id: string, isThere: (work: StepWork) => unknown) =>
  eventually('the clip is rendered', async () => {
    const work = (await films.progress(id))?.scenes[0]?.clip.work;
    return work && isThere(work) ? work : undefined;
  });

/** Of which kind the server knows the last failure of a film's clip to be. */
async function failureOfClip(id: string): Promise<string | undefined> {
  const { raw } = await server.client.workflow.getHandle(id).describe();
  const failure = raw.pendingActivities?.find(({ activityId }) => activityId === 'clip-1')?.lastFailure;
  return failure?.timeoutFailureInfo ? 'time-out' : (failure?.applicationFailureInfo?.type ?? undefined);
}

describe('a clip whose worker is killed in the middle of it', () => {
  it('is begun anew as soon as a worker of that name is there, and not when its heartbeats have been missed', async () => {
    const first = await startWorker('home-1');
    const { id } = await films.start(orderOf('boy'));
    await clipOf(id, ({ frames }) => (frames?.done ?? 0) > 10);
    await first.end();

    await startWorker('home-1');
    await clipOf(id, ({ attempt, frames }) => attempt === 2 && frames);
    expect(await failureOfClip(id)).toBe('WorkerLost');
    await server.client.workflow.getHandle(id).terminate();
  });

  it('is taken by a worker of another name only when the server knows that its own is lost', async () => {
    const first = await startWorker('home-1');
    const { id } = await films.start(orderOf('girl'));
    await clipOf(id, ({ frames }) => (frames?.done ?? 0) > 10);
    await first.end();

    await startWorker('home-2');
    await clipOf(id, ({ attempt, frames }) => attempt === 2 && frames);
    expect(await failureOfClip(id)).toBe('time-out');
    await server.client.workflow.getHandle(id).terminate();
  });
});
