import type { WorkflowBundle } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../src/client/film-client';
import { newOrder } from '../../src/domain/film/order/order';
import { withFilmWorkers } from '../support/films/film-workers';
import { eventually } from '../support/eventually';
import { standInActivities } from '../support/films/stand-in-activities';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

const SCENES = [{ text: 'A sea.', imagePrompt: 'A' }];
/** One alone is approved by luck now and then. */
const FILMS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const APPROVAL = { what: 'pictures', who: 'Ada' } as const;

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;
beforeAll(async () => {
  [server, bundle] = await Promise.all([joinTemporalServer(), bundleWorkflows()]);
});
afterAll(() => server?.teardown());

const withNewWorkers = <T>(use: () => Promise<T>) =>
  withFilmWorkers(server, bundle, standInActivities(SCENES).activities, use);

/** A film that waits for a person as soon as its picture is there. */
async function beginWaiting(title: string): Promise<string> {
  const films = filmClient(server.client);
  const { id } = await films.start(newOrder({ title, text: 'A sea.' }, { review: { pictures: true } }));
  await eventually('it waits for a person', async () => (await films.progress(id))?.waitsFor);
  return id;
}

describe('films that wait for a person, at workers which have none of them in memory', () => {
  it('know what was made of them when they are approved', async () => {
    const films = filmClient(server.client);
    const ids = await withNewWorkers(() => Promise.all(FILMS.map((name) => beginWaiting(`Approved ${name}`))));
    const answers = await withNewWorkers(() => Promise.all(ids.map((id) => films.approve(id, APPROVAL))));
    expect(answers).toEqual(FILMS.map(() => ({})));
  });

  it('refuse what they have to', async () => {
    const films = filmClient(server.client);
    const id = await withNewWorkers(() => beginWaiting('Refused'));
    await withNewWorkers(async () => {
      await expect(films.approve(id, { what: 'script', who: 'Ada' })).rejects.toThrow(
        'This film was not ordered to wait for its script to be approved.',
      );
      expect((await films.progress(id))?.waitsFor).toMatchObject({ for: 'pictures' });
    });
  });
});
