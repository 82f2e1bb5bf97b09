import { readSettings } from '../../../src/config/settings';
import type { StepWork } from '../../../src/domain/progress/progress';
import { startSimulator } from '../../../src/simulator/simulator';
import { eventually } from '../../support/eventually';
import { tracesIn, type LoneWorker } from '../../support/films/lone-worker';
import { storedManifest } from '../../support/films/stored-manifest';
import { longScene, useLoneWorkers } from '../../support/films/use-lone-workers';

/** Longer than a clip of five sentences takes on any machine, and so short that no long one is done. */
const LONG_GRACE = { STORYREEL_GRACE_SECONDS: '300' };
const SHORT_GRACE = { STORYREEL_GRACE_SECONDS: '1' };

const home = useLoneWorkers();
const { start: startWorker, clipOf } = home;

/** Whether the clip is in the middle of being rendered. */
const inTheMiddle = ({ frames }: StepWork) => (frames?.done ?? 0) > 0;

/** Cancels a film, and waits until nothing is done for it any more. */
async function cancel(id: string): Promise<void> {
  await home.films.cancel(id);
  const isCancelled = async () => (await home.films.summary(id)).state === 'cancelled';
  await eventually('the film is cancelled', isCancelled);
}

const nothing = { encoders: [], files: [] };

describe('a worker that is asked to end (SIGTERM)', () => {
  it('ends the clip that it is at when there is time for it, begins nothing more, and exits with 0', async () => {
    const first = await startWorker(LONG_GRACE);
    const { id } = await home.films.start(longScene('boy', 5));
    await clipOf(id, inTheMiddle);
    first.signal('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, by: null });
    expect(await tracesIn(home.home)).toEqual(nothing);
    expect(await home.films.summary(id)).toMatchObject({ state: 'being made' });

    await startWorker();
    const { steps } = await storedManifest(home.home, await home.films.result(id));
    expect(steps.scenes[0]?.clip.times).toMatchObject({ attempt: 1 });
  });

  it('gives back what is not done after its time of grace, and another worker goes on', async () => {
    const first = await startWorker(SHORT_GRACE);
    const order = longScene('keeper', 8);
    const { id } = await home.films.start(order);
    const given = await clipOf(id, inTheMiddle);
    first.signal('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, by: null });
    expect(await tracesIn(home.home)).toEqual(nothing);

    await startWorker();
    await clipOf(id, ({ attempt, frames }) => attempt > given.attempt && frames);
    const steps = await home.films.progress(id);
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
      const { id } = await home.films.start({ ...longScene('man', 1), narrator, voice });
      await eventually('a voice is asked for', async () => simulator.verdict().requests.speech > 0);
      worker.signal('SIGTERM');
      expect(await worker.ended).toEqual({ code: 0, by: null });
      await home.server.client.workflow.getHandle(id).terminate();
    } finally {
      await simulator.close();
    }
  });

  it('ends at once when it is asked again, with its ffmpeg', async () => {
    const worker = await startWorker(LONG_GRACE);
    const { id } = await home.films.start(longScene('girl', 8));
    await clipOf(id, inTheMiddle);
    let isOver = false;
    void worker.ended.then(() => (isOver = true));
    // Two that come before it has heard the first are one to it.
    await eventually('it is over', async () => {
      worker.signal('SIGTERM');
      return isOver;
    });
    expect(await worker.ended).not.toEqual({ code: 0, by: null });
    await eventually('ffmpeg is gone', async () => (await tracesIn(home.home)).encoders.length === 0);

    // Its temporary files are swept by the next one.
    await startWorker();
    expect((await tracesIn(home.home)).files.filter((file) => file.includes(String(worker.pid)))).toEqual([]);
    await cancel(id);
  });
});

describe('a worker that was killed while another one of the same home works', () => {
  it('leaves a work directory that the next worker sweeps, and not that of the living one', async () => {
    const [killed, living] = [await startWorker(), await startWorker()];
    const orders = [longScene('cat', 8), longScene('dog', 8), longScene('hen', 8), longScene('cow', 8)];
    const ids = await Promise.all(orders.map(async (order) => (await home.films.start(order)).id));
    const directoriesOf = async ({ pid }: LoneWorker) =>
      (await tracesIn(home.home)).files.filter((file) => new RegExp(`-${pid}[.-]`).test(file));
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
    expect(await tracesIn(home.home)).toEqual(nothing);
  });
});
