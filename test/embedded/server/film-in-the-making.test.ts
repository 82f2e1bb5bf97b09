import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmInTheMaking } from '../../../src/embedded/server/film-in-the-making';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { answerFilm } from '../handmade-worker';
import { until } from '../home';

/** Longer than any name by which a length would fit one byte. */
const LONG = 'x'.repeat(150);

let server: TestWorkflowEnvironment;
let port: number;
beforeAll(async () => {
  server = await startTemporalServer();
  port = Number(server.address.split(':')[1]);
});
afterAll(() => server?.teardown());

const begin = async (workflowId: string) => {
  const { workflow } = server.client;
  const { count } = await workflow.count("ExecutionStatus='Running'");
  const film = await workflow.start('makeFilm', { taskQueue: workflowId, workflowId });
  await until(async () => (await workflow.count("ExecutionStatus='Running'")).count === count + 1);
  return film;
};

describe('whether a film is in the making', () => {
  it('is told of those that have something under way, and not of those that wait for a person', async () => {
    expect(await filmInTheMaking(port)).toBe(false);
    const film = await begin(`film-${LONG}`);
    // Nobody has looked at it yet.
    expect(await filmInTheMaking(port)).toBe(true);
    await answerFilm(server.client, film.workflowId);
    expect(await filmInTheMaking(port)).toBe(false);

    const working = await begin('working');
    await answerFilm(server.client, 'working', { activity: true });
    expect(await filmInTheMaking(port)).toBe(true);
    await working.terminate();
    expect(await filmInTheMaking(port)).toBe(false);

    // Somebody has answered.
    await film.signal('resume');
    expect(await filmInTheMaking(port)).toBe(true);
    await answerFilm(server.client, film.workflowId);
    expect(await filmInTheMaking(port)).toBe(false);
    await film.terminate();
  });

  it('is not known where no server answers', async () => {
    expect(await filmInTheMaking(9)).toBeUndefined();
  });
});
