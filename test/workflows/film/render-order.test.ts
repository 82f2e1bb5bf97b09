import { setTimeout as pause } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { filmClient } from '../../../src/client/film-client';
import { filmIdOf } from '../../../src/client/film-id';
import { newOrder } from '../../../src/domain/film/order/order';
import { withFilmWorkers } from '../../support/films/film-workers';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities } from '../../support/films/stand-in-activities';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** What a server needs that heeds priorities exactly. */
const PRIORITIES = [
  'matching.useNewMatcher=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;

beforeAll(async () => {
  [server, bundle] = await Promise.all([startTemporalServer(undefined, PRIORITIES), bundleWorkflows()]);
});
afterAll(() => server?.teardown());

describe('a film with borders, where there is one place for renders', () => {
  it('has its clips rendered before its borders', async () => {
    const order = newOrder({ title: 'The Sea', text: 'One place.' }, { border: 'fade' });
    const pending = async () => {
      const { raw } = await server.client.workflow.getHandle(filmIdOf(order)).describe();
      return raw.pendingActivities?.length ?? 0;
    };
    let isTaken = false;
    const { activities, events } = standInActivities(THREE_SCENES, async (work) => {
      if (isTaken || !/^(render|fade|dip|mix) /.test(work)) return;
      isTaken = true;
      // Whatever has the place first holds it until all others of three clips, four borders and the sound wait for it.
      while ((await pending()) < 8) await pause(100);
    });
    const films = filmClient(server.client);
    const make = async () => films.result((await films.start(order)).id);
    await withFilmWorkers(server, bundle, activities, make, { rendersAtOnce: 1 });
    const begun = events.filter((event) => /^(render|fade|dip|mix) .* begins$/.test(event));
    const kinds = begun.map((event) => event.split(' ')[0]).join(' ');
    expect(begun).toHaveLength(8);
    expect(kinds).toMatch(/^\w+( render| mix)+( dip| fade)+$/);
  });
});
