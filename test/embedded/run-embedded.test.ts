import { embeddedState } from '../../src/embedded/claim/embedded-state';
import { runEmbedded } from '../../src/embedded/run-embedded';
import { isRunning } from '../../src/embedded/claim/running-program';
import { Home, until, WORKER } from './home';

let home: Home;
let stop: AbortController;
let running: Promise<void>;

beforeEach(async () => {
  home = await Home.create();
  stop = new AbortController();
});

afterEach(async () => {
  stop.abort();
  await running;
  await home.cleanUp();
});

describe('the server and worker in the foreground', () => {
  it('tell their addresses, live on when their users leave, tell of deaths, and end with the signal', async () => {
    const said: string[] = [];
    const run = (signal: AbortSignal): Promise<void> =>
      runEmbedded({ home: home.path, say: (line) => said.push(line), signal, worker: WORKER });
    running = run(stop.signal);
    await until(() => said.length === 2);
    const state = (await embeddedState(home.path))!;
    expect(state.pid).toBe(process.pid);
    expect(said).toEqual([
      'starting the Temporal server',
      `Temporal answers at ${state.temporal}, its UI at ${state.ui}`,
    ]);
    await expect(run(new AbortController().signal)).rejects.toThrow(
      `The Temporal server of ${home.path} already runs as process ${process.pid}, its UI is at ${state.ui}. Stop it first.`,
    );

    const user = await home.join();
    expect(user).toMatchObject({ pid: process.pid, address: state.temporal, started: false });
    await user.leave();
    const { server, worker } = await home.programs();
    said.length = 0;
    process.kill(server.pid, 'SIGKILL');
    await until(() => said.length === 2);
    expect(said).toEqual([
      'The Temporal server ended (SIGKILL). It is started again in 0.5 s.',
      'The Temporal server answers again.',
    ]);
    expect((await home.programs()).worker).toEqual(worker);

    const programs = Object.values(await home.programs());
    const other = await home.join();
    stop.abort();
    await expect(other.failed).rejects.toThrow('The embedded Temporal server ends: it was ended in its terminal.');
    await running;
    expect(programs.some(isRunning)).toBe(false);
    expect(await embeddedState(home.path)).toBeUndefined();
  });
});
