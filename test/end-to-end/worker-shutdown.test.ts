import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { readSettings } from '../../src/config/settings';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import type { StepWork } from '../../src/domain/progress/progress';
import { startSimulator } from '../../src/simulator/simulator';
import { eventually, startLoneWorker, tracesIn, type LoneWorker } from '../support/lone-worker';
import { QUICK_VOICE } from '../support/quick-voice';
import { slowFfmpeg } from '../support/slow-ffmpeg';
import { storedManifest } from '../support/stored-manifest';
import { startTemporalServer } from '../support/temporal-server';

/** Longer than a clip of two sentences takes on any machine, and so short that no long one is done. */
const LONG_GRACE = { STORYREEL_GRACE_SECONDS: '300' };
const SHORT_GRACE = { STORYREEL_GRACE_SECONDS: '1' };

let server: TestWorkflowEnvironment;
let films: FilmClient;
let home: string;
let ffmpeg: string;
const workers: LoneWorker[] = [];

beforeAll(async () => {
  server = await startTemporalServer();
  films = filmClient(server.client);
  home = await mkdtemp(join(tmpdir(), 'storyreel-shutdown-'));
  ffmpeg = await slowFfmpeg(home, 'clips');
});
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.end())));
afterAll(async () => {
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

async function startWorker(settings: NodeJS.ProcessEnv = {}): Promise<LoneWorker> {
  const worker = await startLoneWorker(home, server.address, { FFMPEG_PATH: ffmpeg, ...settings });
  workers.push(worker);
  return worker;
}

/** A film of one scene of so many sentences; each takes a voice about four seconds, and a clip as long to render. */
function orderOf(about: string, sentences: number): Order {
  const text = `The ${about} climbs the stairs of the lighthouse once more and counts every single one of them. `;
  const script = { title: 'The Sea', scenes: [{ text: text.repeat(sentences), imagePrompt: `a ${about}` }] };
  return newOrder(
    { title: script.title, text: script.scenes[0]?.text ?? '' },
    { script, format: 'square', draft: true, ...QUICK_VOICE },
  );
}

/** Waits until the clip is in the middle of being rendered. */
const clipOf = (id: string, isThere: (work: StepWork) => unknown) =>
  eventually('the clip is rendered', async () => {
    const work = (await films.progress(id))?.scenes[0]?.clip.work;
    return work && isThere(work) ? work : undefined;
  });
const inTheMiddle = ({ frames }: StepWork) => (frames?.done ?? 0) > 30;

/** Cancels a film, and waits until nothing is done for it any more. */
async function cancel(id: string): Promise<void> {
  await films.cancel(id);
  const isCancelled = async () => (await films.summary(id)).state === 'cancelled';
  await eventually('the film is cancelled', isCancelled);
}

const nothing = { encoders: [], files: [] };

describe('a worker that is asked to end (SIGTERM)', () => {
  it('ends the clip that it is at when there is time for it, begins nothing more, and exits with 0', async () => {
    const first = await startWorker(LONG_GRACE);
    const { id } = await films.start(orderOf('boy', 2));
    await clipOf(id, inTheMiddle);
    first.signal('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, by: null });
    expect(await tracesIn(home)).toEqual(nothing);
    expect(await films.summary(id)).toMatchObject({ state: 'being made' });

    await startWorker();
    const { steps } = await storedManifest(home, await films.result(id));
    expect(steps.scenes[0]?.clip.times).toMatchObject({ attempt: 1 });
  });

  it('gives back what is not done after its time of grace, and another worker goes on', async () => {
    const first = await startWorker(SHORT_GRACE);
    const order = orderOf('keeper', 8);
    const { id } = await films.start(order);
    await clipOf(id, inTheMiddle);
    first.signal('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, by: null });
    expect(await tracesIn(home)).toEqual(nothing);

    await startWorker();
    await clipOf(id, ({ attempt, frames }) => attempt === 2 && frames);
    const steps = await films.progress(id);
    expect(steps?.scenes[0]).toMatchObject({
      narration: { state: 'done', times: { attempt: 1 } },
      illustration: { state: 'done', times: { attempt: 1 } },
    });
    await cancel(id);
  });

  it('does not wait for a vendor that is silent', async () => {
    const faults = [{ endpoint: 'speech', fault: 'hang' } as const];
    const simulator = await startSimulator({ scale: 1 / 20, configuration: { faults } });
    try {
      const settings = { STORYREEL_NARRATOR: 'chatterbox', CHATTERBOX_URLS: `${simulator.url}/chatterbox-1` };
      const worker = await startWorker({ ...settings, ...SHORT_GRACE });
      const { narrator, voice } = readSettings(settings).roles;
      const { id } = await films.start({ ...orderOf('man', 1), narrator, voice });
      await eventually('a voice is asked for', async () => simulator.verdict().requests.speech > 0);
      worker.signal('SIGTERM');
      expect(await worker.ended).toEqual({ code: 0, by: null });
      await startWorker();
      await cancel(id);
    } finally {
      await simulator.close();
    }
  });

  it('ends at once when it is asked again, with its ffmpeg', async () => {
    const worker = await startWorker(LONG_GRACE);
    const { id } = await films.start(orderOf('girl', 8));
    await clipOf(id, inTheMiddle);
    worker.signal('SIGTERM');
    // It hears the first before the second comes.
    await new Promise((resolve) => setTimeout(resolve, 500));
    worker.signal('SIGTERM');
    expect(await worker.ended).not.toEqual({ code: 0, by: null });
    await eventually('ffmpeg is gone', async () => (await tracesIn(home)).encoders.length === 0);

    // Its temporary files are swept by the next one.
    await startWorker();
    expect((await tracesIn(home)).files.filter((file) => file.includes(String(worker.pid)))).toEqual([]);
    await cancel(id);
  });
});

describe('a worker that was killed while another one of the same home works', () => {
  it('leaves a work directory that the next worker sweeps, and not that of the living one', async () => {
    const [killed, living] = [await startWorker(), await startWorker()];
    const orders = [orderOf('cat', 8), orderOf('dog', 8), orderOf('hen', 8), orderOf('cow', 8)];
    const ids = await Promise.all(orders.map(async (order) => (await films.start(order)).id));
    const directoriesOf = async ({ pid }: LoneWorker) =>
      (await tracesIn(home)).files.filter((file) => file.includes(`-${pid}-`));
    await eventually(
      'both render',
      async () => (await directoriesOf(killed)).length > 0 && (await directoriesOf(living)).length > 0,
    );
    killed.signal('SIGKILL');
    await killed.ended;
    expect(await directoriesOf(killed)).not.toEqual([]);

    await startWorker();
    expect(await directoriesOf(killed)).toEqual([]);
    expect(await directoriesOf(living)).not.toEqual([]);
    await Promise.all(
      ids.map(async (id) => {
        await cancel(id);
      }),
    );
    expect(await tracesIn(home)).toEqual(nothing);
  });
});
