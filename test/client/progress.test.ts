import { getMaxListeners } from 'node:events';
import { Client, isGrpcDeadlineError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { MAKE_FILM, type MakeFilm } from '../../src/contract/film';
import { QUEUES } from '../../src/contract/queues';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import { withFilmWorkers } from '../support/films/film-workers';
import { THREE_SCENES } from '../support/films/made-with-stand-ins';
import { standInActivities } from '../support/films/stand-in-activities';
import { startTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;
let faulty: WorkflowBundle;
let films: FilmClient;

beforeAll(async () => {
  server = await startTemporalServer(new DefaultLogger('ERROR', () => undefined));
  films = filmClient(server.client);
  bundle = await bundleWorkflows();
  faulty = await bundleWorkflows(undefined, [require.resolve('../workflows/changed/faulty-rule')]);
});
afterAll(() => server?.teardown());

/** Temporal itself gives a question up after half a minute, which is no different but longer. */
const askBriefly = <T>(ask: () => Promise<T>): Promise<T> => server.connection.withDeadline(Date.now() + 500, ask);

/** What was asked after the answer, in the time that was left of half a second: the client says what it asked, and why as the cause. */
function unlessTooBrief(error: unknown): void {
  if (!isGrpcDeadlineError(error instanceof ServiceError ? error.cause : error)) throw error;
}

const started = async (title: string) => (await films.start(newOrder({ title, text: title }))).id;

/** The server takes a task for failed that a worker has held for a second: 10 s where nobody says. */
async function startedWithHaste(title: string): Promise<string> {
  const options = { workflowId: `film-${title.replaceAll(' ', '-')}`, taskQueue: QUEUES.films };
  const args: [Order] = [newOrder({ title, text: title })];
  await server.client.workflow.start<MakeFilm>(MAKE_FILM, { ...options, workflowTaskTimeout: '1 second', args });
  return options.workflowId;
}

describe('the progress of a film', () => {
  it('is undefined when no worker is there, and that of an unknown film is not found', async () => {
    const id = await started('left alone');
    expect(await askBriefly(() => films.progress(id))).toBeUndefined();
    await expect(films.progress('film-none')).rejects.toThrow(WorkflowNotFoundError);
  });

  it('is an error that says what to do when its workers cannot go on with the film', async () => {
    const { activities } = standInActivities(THREE_SCENES);
    await withFilmWorkers(server, faulty, activities, async () => {
      const id = await startedWithHaste('stands still');
      // The first tries may go unanswered, until the server takes the task for one that fails.
      const standing = async () => {
        while (true)
          await askBriefly(() => films.progress(id))
            .catch(unlessTooBrief)
            .then(() => server.sleep(100));
      };
      await expect(standing()).rejects.toThrow(
        new RegExp(
          `^${id} does not tell how far it is \\(.+\\)\\. Its workers cannot go on with it: see what their log says`,
        ),
      );
    });
  });

  it('is an error that names the converter when the answer cannot be decoded', async () => {
    const decode = () => Promise.reject(new Error('no key for this'));
    const dataConverter = { payloadCodecs: [{ encode: async (payloads: never[]) => payloads, decode }] };
    const deaf = filmClient(new Client({ connection: server.connection, namespace: server.namespace, dataConverter }));
    const { activities } = standInActivities(THREE_SCENES);
    await withFilmWorkers(server, bundle, activities, async () => {
      const id = await started('encoded');
      await films.result(id);
      await expect(deaf.progress(id)).rejects.toThrow(/\(no key for this\)\. Check .*STORYREEL_DATA_CONVERTER/);
    });
  });

  /** What is answered for a film when its query ends with this error of gRPC. */
  const progressAfter = (code: number, details: string) => {
    const error = Object.assign(new Error(details), { code, details, metadata: {} });
    const interceptors = { workflow: [{ query: () => Promise.reject(error) }] };
    return filmClient(new Client({ connection: server.connection, interceptors })).progress('film-1');
  };

  it('is an error where access is denied', async () => {
    await expect(progressAfter(7, 'not allowed')).rejects.toThrow(
      'film-1 does not tell how far it is (not allowed). Check that you may query workflows here',
    );
  });

  it.each([
    [4, 'deadline exceeded'],
    [14, 'no connection'],
  ])('is undefined while nobody can be reached: gRPC code %d', async (code, details) => {
    expect(await progressAfter(code, details)).toBeUndefined();
  });
});

describe('who follows a film for long', () => {
  it('is not warned of the listeners that requests leave with their signal', async () => {
    let signal: AbortSignal | undefined;
    const client = Object.assign(Object.create(server.client) as Client, {
      withAbortSignal<T>(given: AbortSignal, ask: () => Promise<T>): Promise<T> {
        signal = given;
        return server.client.withAbortSignal(given, ask);
      },
    });
    await withFilmWorkers(server, bundle, standInActivities(THREE_SCENES).activities, async () => {
      const id = await started('followed for long');
      for await (const _ of filmClient(client).watch(id));
    });
    expect(getMaxListeners(signal!)).toBe(Infinity);
  });
});
