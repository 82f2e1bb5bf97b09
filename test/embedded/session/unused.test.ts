import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedState } from '../../../src/embedded/claim/embedded-state';
import { stopEmbedded } from '../../../src/embedded/stop-embedded';
import { answerFilm } from '../handmade-worker';
import { Home } from '../home';

let home: Home;

beforeEach(async () => {
  home = await Home.create();
});
afterEach(() => home.cleanUp());

describe('what no user needs any more', () => {
  it('stays if one of them wanted it, until it was idle: no user, and no film in the making', async () => {
    const idleMs = 250;
    const staying = await home.join({ stopWhenUnused: false, idleMs });
    const { workflow } = await home.clientOf(staying.address);
    const film = await workflow.start('makeFilm', { taskQueue: 'nobody', workflowId: 'film' });
    const leaving = await home.join({ stopWhenUnused: true });
    await staying.leave();
    await leaving.leave();
    const claim = home.claim()!;

    await sleep(3 * idleMs);
    expect((await embeddedState(home.path))?.pid).toBe(staying.pid);
    await film.terminate();
    await home.untilStopped(claim);
  });

  it('goes once it is idle although a film waits for a person; who comes and answers finds the film, and it is made on', async () => {
    const idleMs = 250;
    const first = await home.join({ stopWhenUnused: false, idleMs });
    const before = await home.clientOf(first.address);
    await before.workflow.start('makeFilm', { taskQueue: 'films', workflowId: 'film' });
    await answerFilm(before, 'films');
    const claim = home.claim()!;
    await first.leave();
    await home.untilStopped(claim);

    const second = await home.join({ stopWhenUnused: false, idleMs });
    expect(second.started).toBe(true);
    const after = await home.clientOf(second.address);
    await after.workflow.getHandle('film').signal('resume');
    await second.leave();
    await sleep(3 * idleMs);
    expect((await embeddedState(home.path))?.pid).toBe(second.pid);
    await after.workflow.getHandle('film').terminate();
    await home.untilStopped(home.claim()!);
  });

  it('stays without a film until it is stopped, with its state to be seen', async () => {
    expect(await embeddedState(home.path)).toBeUndefined();
    expect(await stopEmbedded(home.path)).toBe(false);
    const before = Date.now();
    const embedded = await home.join({ stopWhenUnused: false });
    await embedded.leave();
    const state = await embeddedState(home.path);
    expect(state).toEqual({
      pid: embedded.pid,
      temporal: embedded.address,
      ui: embedded.uiAddress,
      since: expect.any(Date),
    });
    expect(state!.since.getTime()).toBeGreaterThanOrEqual(before);
    expect(state!.since.getTime()).toBeLessThanOrEqual(Date.now());

    const claim = home.claim()!;
    const user = await home.join();
    expect(await stopEmbedded(home.path)).toBe(true);
    expect(await embeddedState(home.path)).toBeUndefined();
    await expect(user.failed).rejects.toThrow(
      'The embedded Temporal server ends: it was told to stop. What was made is kept: films go on with the next command that needs the server.',
    );
    await home.untilStopped(claim);
  });
});
