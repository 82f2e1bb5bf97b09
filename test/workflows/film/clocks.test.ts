import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Activities } from '../../../src/contract/activities';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder } from '../../../src/domain/film/order/order';
import type { Done } from '../../../src/domain/progress/step';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { filmReport } from '../../../src/domain/report/film-report';
import { withFilmWorkers, type During } from '../../support/films/film-workers';
import { madeWithStandIns, THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const HOUR_MS = 3_600_000;
const TOOK_MS = 5;

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await startTemporalServer();
});
afterAll(() => server?.teardown());

/** The same activities at a worker whose clock differs from the server's by so much. */
function byClock(activities: Activities, byMs: number): Activities {
  const told = (activity: (...args: never[]) => Promise<Done<unknown>>) => {
    return async (...args: never[]) => {
      const { scheduledTimestampMs: askedAtMs } = Context.current().info;
      const startedAtMs = Date.now() + byMs;
      const { made, times } = await activity(...args);
      const spent = { slotMs: Math.max(0, startedAtMs - askedAtMs) };
      return { made, times: { ...times, askedAtMs, startedAtMs, endedAtMs: startedAtMs + TOOK_MS, spent } };
    };
  };
  const { keepManifest, ...steps } = activities;
  const all = Object.entries(steps).map(([name, activity]) => [name, told(activity as never)]);
  return { ...(Object.fromEntries(all) as typeof steps), keepManifest };
}

describe('a film whose workers tell another time than the server', () => {
  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])('by an hour, %s: no step has waited or taken longer than the film', async (way, byMs) => {
    const bundle = await bundleWorkflows();
    const during: During = (activities, use) => withFilmWorkers(server, bundle, byClock(activities, byMs), use);
    const startedAtMs = Date.now();
    const order = newOrder({ title: `An hour ${way}`, text: 'A sea.' });
    const { outcome } = await madeWithStandIns(server, during, order, THREE_SCENES);
    const untilMs = Date.now();

    const { steps } = outcome as Manifest;
    const all = namedSteps(steps).flatMap(({ step }) => step.times ?? []);
    expect(all.map((times) => times.endedAtMs - times.startedAtMs)).toEqual(all.map(() => TOOK_MS));
    expect(all.filter((times) => times.startedAtMs < times.askedAtMs)).toEqual([]);
    const report = filmReport(steps, { startedAtMs, untilMs, isOpen: false });
    const longestMs = untilMs - startedAtMs + TOOK_MS;
    expect(report.tookMs).toBeLessThanOrEqual(longestMs);
    const figures = report.steps.flatMap(({ slotMs = 0, tookMs = 0, life }) => [slotMs, tookMs, life?.endedMs ?? 0]);
    expect(figures.length).toBeGreaterThan(30);
    expect(Math.max(...figures)).toBeLessThanOrEqual(longestMs);
    // What is told in its order is also so: nothing ended before the script had.
    const ended = report.steps.map(({ life }) => life?.endedMs ?? 0);
    expect(Math.min(...ended)).toBe(ended[0]);
  });
});
