import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { filmClient } from '../../../src/client/film-client';
import { learnAttributes } from '../../support/temporal/learn-attributes';
import { newOrder } from '../../../src/domain/film/order/order';
import { withFilmWorkers } from '../../support/films/film-workers';
import { eventually } from '../../support/eventually';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities } from '../../support/films/stand-in-activities';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;

beforeAll(async () => {
  [server, bundle] = await Promise.all([joinTemporalServer(), bundleWorkflows()]);
});
afterAll(() => server?.teardown());

/** Makes a film, and answers the stages that its history tells of. */
async function stagesOf(text: string): Promise<string[]> {
  const films = filmClient(server.client);
  return withFilmWorkers(server, bundle, standInActivities(THREE_SCENES).activities, async () => {
    const { id } = await films.start(newOrder({ title: 'The Sea', text }));
    await films.result(id);
    const { events } = await server.client.workflow.getHandle(id).fetchHistory();
    return (events ?? []).flatMap(({ upsertWorkflowSearchAttributesEventAttributes: upserted }) => {
      const stage = upserted?.searchAttributes?.indexedFields?.['StoryreelStage']?.data;
      return stage ? [JSON.parse(Buffer.from(stage).toString()) as string] : [];
    });
  });
}

it('a film shows its stage in the search attributes of a server that knows them, and else goes without', async () => {
  expect(await stagesOf('A server that does not know them.')).toEqual([]);
  await learnAttributes(server);
  expect(await stagesOf('A server that knows them.')).toEqual(['scripting', 'making', 'rendering', 'merging', 'made']);
  const made = () => server.client.workflow.count("StoryreelStage = 'made'");
  await eventually('the film is found by its stage', async () => (await made()).count === 1);
});

it('a film that waits for a person can be found by what it waits for, until somebody has answered', async () => {
  await learnAttributes(server);
  const films = filmClient(server.client);
  await withFilmWorkers(server, bundle, standInActivities(THREE_SCENES).activities, async () => {
    const order = newOrder({ title: 'The Sea', text: 'A film that waits.' }, { review: { script: true } });
    const { id } = await films.start(order);
    const waiting = async (needs: string) => {
      const { count } = await server.client.workflow.count(
        `StoryreelNeeds = '${needs}' AND ExecutionStatus = 'Running'`,
      );
      return count === 1;
    };
    await eventually('it waits for the script', () => waiting('script'));
    await films.pause(id, { who: 'Ana' });
    await eventually('it is paused', () => waiting('resume'));
    await films.resume(id, { who: 'Ana' });
    await eventually('it waits for the script', () => waiting('script'));
    await films.approve(id, { what: 'script', who: 'Ana' });
    await films.result(id);
    expect((await films.summary(id)).state).toBe('made');
    await eventually(
      'it needs nobody',
      async () => (await server.client.workflow.count(`StoryreelNeeds IS NOT NULL`)).count === 0,
    );
  });
});
