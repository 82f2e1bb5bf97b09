import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { newOrder } from '../../src/domain/film/order/order';
import { withFilmWorkers, type During } from '../support/films/film-workers';
import { eventually } from '../support/eventually';
import { madeWithStandIns, THREE_SCENES } from '../support/films/made-with-stand-ins';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment;
let films: FilmClient;
/** A film that was handed over to other runs after every few steps, and the times and ids of its runs, the first first. */
let id: string;
let runs: { startedAtMs: number; runId: string }[];

beforeAll(async () => {
  server = await joinTemporalServer();
  films = filmClient(server.client);
  const order = newOrder({ title: 'The Sea', text: 'A long story.' });
  const before = { stepsPerRun: 3 };
  const bundle = await bundleWorkflows();
  const during: During = (activities, use) => withFilmWorkers(server, bundle, activities, use);
  ({ id } = await madeWithStandIns(server, during, order, THREE_SCENES, undefined, { before }));
  const { workflow } = server.client;
  const inOrder = async () => {
    const found = [];
    for await (const { startTime, runId } of workflow.list({ query: `WorkflowId = '${id}'` })) {
      found.push({ startedAtMs: startTime.getTime(), runId });
    }
    return found.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  };
  await eventually('several runs are listed', async () => (runs = await inOrder()).length >= 3);
});
afterAll(() => server?.teardown());

it('a film was begun when its first run was, and no worker is needed to know that', async () => {
  expect(await films.begunAtMs(id)).toBe(runs[0]!.startedAtMs);
  expect((await films.summary(id)).startedAtMs).toBeGreaterThan(runs[0]!.startedAtMs);
});

it('nobody knows when a film was begun whose first run the server has forgotten', async () => {
  const workflowExecution = { workflowId: id, runId: runs[0]!.runId };
  await server.client.workflowService.deleteWorkflowExecution({
    namespace: server.client.options.namespace,
    workflowExecution,
  });
  let begunAtMs: number | undefined = 0;
  await eventually('its first run is forgotten', async () => (begunAtMs = await films.begunAtMs(id)) === undefined);
  expect(begunAtMs).toBeUndefined();
});
