import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { withFilmWorkers } from '../../support/films/film-workers';
import { eventually } from '../../support/eventually';
import { standInActivities } from '../../support/films/stand-in-activities';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const FAIR = [
  'matching.useNewMatcher=true',
  'matching.enableFairness=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];
/** As many as the workers of these tests make at once. */
const AT_ONCE = 8;

let server: TestWorkflowEnvironment;
let films: FilmClient;

beforeAll(async () => {
  server = await startTemporalServer(new DefaultLogger('ERROR'), FAIR);
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
    let goOn!: () => void;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const narrateScene: typeof activities.narrateScene = async (input) => {
      spoken.push(input.text);
      await mayGoOn;
      return activities.narrateScene(input);
    };
    await withFilmWorkers(server, await bundleWorkflows(), { ...activities, narrateScene }, async () => {
      const long = await films.start(orderOf('Long', 60));
      await eventually('the long film has all voices asked for', async () => spoken.length === AT_ONCE);
      const short = await films.start(orderOf('Short', 3));
      await eventually('the short film has, too', async () => (await films.progress(short.id))?.scenes[2]?.narration);
      goOn();
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
    await withFilmWorkers(server, await bundleWorkflows(), activities, async () => {
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
