import { setTimeout as pause } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { filmIdOf } from '../../../src/client/film-id';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { withFilmWorkers } from '../../support/films/film-workers';
import { eventually } from '../../support/eventually';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities } from '../../support/films/stand-in-activities';
import { held } from '../../support/held';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { untilCancelled } from '../../support/temporal/until-cancelled';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** What a server needs that heeds priorities, and whose turn it is, exactly. */
const FAIR = [
  'matching.useNewMatcher=true',
  'matching.enableFairness=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];
/** As many as the workers of these tests make at once. */
const AT_ONCE = 8;

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;
let films: FilmClient;

beforeAll(async () => {
  [server, bundle] = await Promise.all([startTemporalServer(undefined, FAIR), bundleWorkflows()]);
  films = filmClient(server.client);
});
afterAll(() => server?.teardown());

function orderOf(title: string, count: number): Order {
  const scenes = Array.from({ length: count }, (_scene, index) => ({
    text: `${title} ${index + 1}.`,
    imagePrompt: `${title} ${index + 1}`,
  }));
  const text = scenes.map((scene) => scene.text).join('\n\n');
  return newOrder({ title, text }, { script: { title, scenes }, format: 'square' });
}

describe('a short film that is ordered after a long one', () => {
  it('waits for its share of the voices, and not for all of the other', async () => {
    const spoken: string[] = [];
    const { activities } = standInActivities([]);
    const hold = held();
    const narrateScene: typeof activities.narrateScene = async (input) => {
      spoken.push(input.text);
      await untilCancelled(hold.until);
      return activities.narrateScene(input);
    };
    await withFilmWorkers(server, bundle, { ...activities, narrateScene }, async () => {
      const long = await films.start(orderOf('Long', 60));
      await eventually('the long film has all voices asked for', async () => spoken.length === AT_ONCE);
      const short = await films.start(orderOf('Short', 3));
      await eventually('the short film has, too', async () => (await films.progress(short.id))?.scenes[2]?.narration);
      hold.letGo();
      await films.result(short.id);
      await films.result(long.id);
    });
    const lastOfShort = spoken.findLastIndex((text) => text.startsWith('Short'));
    expect(spoken).toHaveLength(63);
    // One of each in turn; a few more of the long film were at hand already.
    expect(lastOfShort).toBeLessThan(3 * AT_ONCE);
  });

  it('and each of its steps says whose it is; what takes less comes later', async () => {
    const { activities } = standInActivities([]);
    await withFilmWorkers(server, bundle, activities, async () => {
      const { id } = await films.start({ ...orderOf('Other', 2), border: 'fade' });
      await films.result(id);
      const { events } = await server.client.workflow.getHandle(id).fetchHistory();
      const asked = (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: step }) => step ?? []);
      expect(new Set(asked.map(({ priority }) => priority?.fairnessKey))).toEqual(new Set([id]));
      const border = asked.find(({ activityType }) => activityType?.name === 'renderBorder');
      expect(border?.priority?.priorityKey).toBe(4);
    });
  });
});

describe('a film with borders, where there is one slot for renders', () => {
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
      // Whatever has the slot first holds it until all others of three clips, four borders and the sound wait for it.
      for (; (await pending()) < 8; await pause(100)) Context.current().heartbeat();
    });
    const make = async () => films.result((await films.start(order)).id);
    await withFilmWorkers(server, bundle, activities, make, { rendersAtOnce: 1 });
    const begun = events.filter((event) => /^(render|fade|dip|mix) .* begins$/.test(event));
    const kinds = begun.map((event) => event.split(' ')[0]).join(' ');
    expect(begun).toHaveLength(8);
    expect(kinds).toMatch(/^\w+( render| mix)+( dip| fade)+$/);
  });
});
