import { setTimeout as pause } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../src/client/film-client';
import type { FilmState } from '../../src/client/listing/film-state';
import { openFilms } from '../../src/app/store/open-films';
import { MAKE_FILM } from '../../src/contract/film';
import { QUEUES } from '../../src/contract/queues';
import { age, DAY_MS, keyOf, makeText } from '../store/kinds/directory/store-on-disk';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { useStoreCommands } from './use-store-commands';

/** All that jest can fake but the date. */
const TIMERS = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['nextTick', 'queueMicrotask', 'hrtime', 'performance'] as const),
];

const { disk, storyreel } = useStoreCommands();

async function madeDaysAgo(days: number, name: string): Promise<void> {
  const made = await makeText(disk().store, name);
  await age(days, disk().objectOf(made), disk().recordOf(made));
}

describe('storyreel store sweep', () => {
  let server: TestWorkflowEnvironment;
  beforeAll(async () => {
    server = await joinTemporalServer();
  });
  afterAll(() => server.teardown());

  const sweep = (...args: string[]) => storyreel(['store', 'sweep', '--unused-for', '30d', ...args], server.address);

  /** Temporal's list of films follows what happens a moment later. */
  async function untilListed(id: string, state: FilmState): Promise<void> {
    const isListed = async () =>
      (await filmClient(server.client).list(99)).some((film) => film.id === id && film.state === state);
    while (!(await isListed())) await pause(20);
  }

  /** A film that was begun so many days ago, and waits for a worker, while `use` lasts. */
  async function whileFilmIsOpen(days: number, use: () => Promise<void>): Promise<void> {
    const film = await server.client.workflow.start(MAKE_FILM, { workflowId: 'film-1', taskQueue: QUEUES.films });
    await untilListed('film-1', 'being made');
    // No server says that it has begun something before it was started: so today is that much later, for all that looks at the date.
    jest.useFakeTimers({ now: Date.now() + days * DAY_MS, doNotFake: TIMERS });
    try {
      await use();
    } finally {
      jest.useRealTimers();
      await film.terminate();
      await untilListed('film-1', 'terminated');
    }
  }

  it('removes what was not used for the time when no film is open', async () => {
    await madeDaysAgo(31, 'old');
    await madeDaysAgo(29, 'young');
    const would = await sweep('--dry-run');
    expect(would.said).toMatch(/^1 artifacts, 1 records and 0 left-over temporary files: \d+ B would be removed\.$/);
    expect((await disk().contents()).records).toHaveLength(2);
    expect(await sweep()).toEqual({ code: 0, said: would.said.replace('would be', 'were'), told: '' });
    expect((await disk().contents()).records).toEqual([keyOf('young')]);
  });

  it('prints one line of JSON with --json', async () => {
    await madeDaysAgo(31, 'old');
    const { said } = await sweep('--json', '--dry-run');
    expect(JSON.parse(said)).toMatchObject({
      location: disk().directory,
      dryRun: true,
      openFilms: [],
      records: { files: 1 },
      artifacts: { files: 1, bytes: 3 },
      temporaryFiles: { files: 0 },
    });
  });

  it('keeps all that was used since an open film was begun, however long ago that was, and asks no worker', async () => {
    await madeDaysAgo(-1, 'used by the film');
    await madeDaysAgo(0.5, 'within the margin');
    await madeDaysAgo(2, 'older');
    await whileFilmIsOpen(60, async () => {
      const { code, said, told } = await sweep();
      expect(told).toBe('');
      expect(code).toBe(0);
      expect(said).toMatch(/^Being made: film-1\. All that was used since \d{4}-\d\d-\d\d stays\.\n1 artifacts, 1 rec/);
      expect((await disk().contents()).records).toHaveLength(2);
    });
  });

  it('does not take an open film for one that needs nothing when neither server nor workers tell when it was begun', async () => {
    const client = filmClient(server.client);
    const asked: Promise<unknown>[] = [];
    /** As patient as the test: a question that nobody answers must be over when the server goes. */
    const progress = (id: string) => {
      const answer = server.client.connection.withDeadline(Date.now() + 500, () => client.progress(id));
      asked.push(answer);
      return answer;
    };
    const film = await server.client.workflow.start(MAKE_FILM, { workflowId: 'film-2', taskQueue: QUEUES.films });
    try {
      await untilListed('film-2', 'being made');
      for (const patienceMs of [100, 10_000]) {
        const begunAtMs = async () => undefined;
        await expect(openFilms({ ...client, progress, begunAtMs }, patienceMs)).rejects.toThrow(
          /^film-2 is being made, but no worker tells how far it is: start one.*or end .*: temporal workflow terminate -w film-2$/,
        );
      }
      await Promise.all(asked);
    } finally {
      await film.terminate();
    }
    await untilListed('film-2', 'terminated');
    expect(await openFilms(client)).toEqual({ ids: [], neededSinceMs: Infinity });
  });

  it('removes nothing when Temporal cannot be asked, and says why', async () => {
    await madeDaysAgo(400, 'old');
    const { code, told } = await storyreel(['store', 'sweep', '--unused-for', '30d']);
    expect(told).toMatch(/^Nothing was swept, for it is not known .*No Temporal server answers at 127\.0\.0\.1:1/);
    expect(code).toBe(2);
    expect((await disk().contents()).records).toEqual([keyOf('old')]);
  });

  it.each([['23h'], ['0d'], ['30'], ['-1d'], ['long']])('refuses %s for a time', async (time) => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { code } = await storyreel(['store', 'sweep', `--unused-for=${time}`], server.address);
    expect(code).toBe(2);
    expect(write.mock.calls.join('')).toContain('Expected a duration of at least a day, such as 30d.');
    write.mockRestore();
  });
});
