import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerFilm } from '../handmade-worker';
import { Home, until } from '../home';

let home: Home;

beforeEach(async () => {
  home = await Home.create();
});

afterEach(() => home.cleanUp());

function withStore(directory: string): NodeJS.ProcessEnv {
  return { ...process.env, STORYREEL_STORE: join(home.path, directory) };
}

async function untilWorkerSays(directory: string): Promise<void> {
  const said = (): string => readFileSync(join(home.path, 'logs', 'worker.log'), 'utf8');
  await until(() => said().includes(`with the store ${join(home.path, directory)}\n`));
}

describe('a user who comes with other settings', () => {
  it('has the worker started again with them, and the server stays', async () => {
    const first = await home.join({ environment: withStore('one') });
    await untilWorkerSays('one');
    const before = await home.programs();

    const waits: string[] = [];
    const second = await home.join({ environment: withStore('two'), onWait: (sentence) => waits.push(sentence) });
    expect(second).toMatchObject({ pid: first.pid, address: first.address, started: false });
    await untilWorkerSays('two');
    const after = await home.programs();
    expect(after.server).toEqual(before.server);
    expect(after.worker.pid).not.toBe(before.worker.pid);
    expect(waits).not.toContainEqual(expect.stringMatching(/worker/i));

    await home.join({ environment: withStore('two') });
    expect((await home.programs()).worker).toEqual(after.worker);
  });

  it('shares the worker with those who come with the same at the same time', async () => {
    await home.join({ environment: withStore('one') });
    await untilWorkerSays('one');
    await Promise.all([1, 2, 3].map(() => home.join({ environment: withStore('two') })));
    await untilWorkerSays('two');
    const log = readFileSync(join(home.path, 'logs', 'background.log'), 'utf8');
    expect(log.match(/The worker is started again, for a user came with other settings/g)).toHaveLength(1);
    expect(log).not.toContain('The worker ended');
  });

  it('is told that the worker keeps its own while a film is in the making', async () => {
    const { address } = await home.join({ environment: withStore('one') });
    await untilWorkerSays('one');
    const { worker } = await home.programs();
    const { workflow } = await home.clientOf(address);
    const film = await workflow.start('makeFilm', { taskQueue: 'nobody', workflowId: 'film' });
    await until(async () => (await workflow.count(`WorkflowType='makeFilm'`)).count === 1);

    const waits: string[] = [];
    await home.join({ environment: withStore('two'), onWait: (sentence) => waits.push(sentence) });
    expect(waits).toContainEqual(
      expect.stringMatching(
        /^The worker that runs was started with other settings, another ffmpeg .*, and films are being made: .*"storyreel stop"/,
      ),
    );
    expect((await home.programs()).worker).toEqual(worker);

    await film.terminate();
    await until(async () => (await workflow.count(`ExecutionStatus='Running'`)).count === 0);
    await home.join({ environment: withStore('two') });
    await untilWorkerSays('two');
  });

  it('with which no worker would come up is refused, and the worker stays, also for who looks on while a film is in the making', async () => {
    const { address } = await home.join({ environment: withStore('one') });
    await untilWorkerSays('one');
    const { worker } = await home.programs();
    const asked: NodeJS.ProcessEnv[] = [];
    const mayStart = (environment: NodeJS.ProcessEnv) => {
      asked.push(environment);
      return Promise.reject(new Error('FFMPEG_PATH names nothing.'));
    };
    await home.join({ environment: withStore('one'), mayStart });
    expect(asked).toEqual([]);
    const environment = withStore('two');
    await expect(home.join({ environment, mayStart })).rejects.toThrow('FFMPEG_PATH names nothing.');
    expect(asked).toEqual([environment]);

    const { workflow } = await home.clientOf(address);
    await workflow.start('makeFilm', { taskQueue: 'nobody', workflowId: 'film' });
    await until(async () => (await workflow.count(`WorkflowType='makeFilm'`)).count === 1);
    const waits: string[] = [];
    await home.join({ environment, mayStart, onWait: (sentence) => waits.push(sentence) });
    expect(waits).toContainEqual(expect.stringMatching(/^The worker that runs was started with other settings/));
    expect((await home.programs()).worker).toEqual(worker);
  });

  it('has it started again while films wait for a person: it may have come with what mends them', async () => {
    const { address } = await home.join({ environment: withStore('one') });
    await untilWorkerSays('one');
    const client = await home.clientOf(address);
    await client.workflow.start('makeFilm', { taskQueue: 'films', workflowId: 'film' });
    await answerFilm(client, 'films');
    await until(async () => (await client.workflow.count(`WorkflowType='makeFilm'`)).count === 1);

    const waits: string[] = [];
    await home.join({ environment: withStore('two'), onWait: (sentence) => waits.push(sentence) });
    await untilWorkerSays('two');
    expect(waits).not.toContainEqual(expect.stringContaining('other settings'));
  });

  it('gives them to nobody when the lock is not theirs alone', async () => {
    await home.join({ environment: withStore('one') });
    const { worker } = await home.programs();
    chmodSync(join(home.path, 'embedded.json'), 0o644);
    await expect(home.join({ environment: withStore('two') })).rejects.toThrow(
      /^The settings of this command, with keys among them, are not given to process \d+: its lock file in .* should be readable/,
    );
    expect((await home.programs()).worker).toEqual(worker);
  });
});
