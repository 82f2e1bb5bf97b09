import { WorkflowNotFoundError } from '@temporalio/client';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder } from '../../../src/domain/film/order/order';
import type { FilmProgress } from '../../../src/domain/progress/progress';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { filmReport } from '../../../src/domain/report/film-report';
import { madeWithStandIns, THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { useStandInFilms } from '../../support/films/stand-ins/use-stand-in-films';
import { waitsFor } from '../../support/films/waits-for';
import { held } from '../../support/held';
import { byClock, TOOK_MS } from './by-clock';

const home = useStandInFilms();
const HOUR_MS = 3_600_000;

/** All that there is to do while the first picture is held. */
const isMidway = ({ scenes }: FilmProgress) =>
  scenes.every(({ narration }) => narration.state === 'done') && scenes[2]?.clip.state === 'done';

describe('makeFilm', () => {
  let id: string;
  const told: FilmProgress[] = [];

  beforeAll(async () => {
    const hold = held();
    const order = newOrder({ title: 'The Sea', text: 'A sea.' });
    const meanwhile = (work: string) => (work === 'illustrate A' ? hold.until : undefined);
    await home.whileMaking({ order, meanwhile }, async (started) => {
      id = started;
      for await (const progress of home.films.watch(id)) {
        told.push(progress);
        if (isMidway(progress)) hold.letGo();
      }
    });
  });

  it('tells how far it is, step by step', () => {
    const states = ({ scenes }: FilmProgress) =>
      scenes.map(({ narration, illustration, clip }) => `${narration.state} ${illustration.state} ${clip.state}`);
    const midway = told.find(isMidway)!;
    expect(states(midway)).toEqual(['done asked pending', 'done pending pending', 'done done done']);
    expect(midway.merge.state).toBe('pending');
    const last = told.at(-1)!;
    expect(states(last)).toEqual(['done done done', 'done done done', 'done done done']);
    expect(last.merge).toEqual({
      state: 'done',
      times: { askedAtMs: 1, startedAtMs: 2, endedAtMs: 3, attempt: 1, reused: false },
    });
  });

  it('that is not there cannot be looked on at', async () => {
    await expect(home.films.watch('film-none')[Symbol.asyncIterator]().next()).rejects.toThrow(WorkflowNotFoundError);
    await expect(home.films.progress('film-none')).rejects.toThrow(WorkflowNotFoundError);
  });

  it('can be read in the Temporal UI: each activity says which scene it is for, and the run says how far it is', async () => {
    const run = home.server.client.workflow.getHandle(id);
    const metadata = await run.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toContain('12 of 12 steps done');
    const { events } = await run.fetchHistory();
    const summaries = (events ?? [])
      .filter((event) => event.activityTaskScheduledEventAttributes)
      .map((event) => JSON.parse(Buffer.from(event.userMetadata?.summary?.data ?? '').toString()) as string);
    for (const said of ['script', 'scene 2/3: voice', 'scene 3/3: picture', 'scene 1/3: clip', 'film'])
      expect(summaries).toContain(said);
  });
});

describe('a film of more scenes than one answer holds', () => {
  it('is told whole, or from a scene on', async () => {
    const prompts = Array.from({ length: 110 }, (_, index) => `${index}`);
    const scenes = prompts.map((imagePrompt) => ({ text: `It is scene ${imagePrompt}.`, imagePrompt }));
    const story = { title: 'Long', text: 'A long story.' };
    const order = newOrder(story, { script: { title: 'Long', scenes }, review: { script: true } });
    await home.whileMaking({ order }, async (id) => {
      const { films } = home;
      await waitsFor(films, id, 'script');
      expect((await films.board(id)).scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(prompts);
      expect((await films.board(id, {})).scenes).toHaveLength(100);
      expect((await films.board(id, { from: 100 })).scenes).toHaveLength(10);
      await home.server.client.workflow.getHandle(id).terminate();
    });
  });
});

describe('a film whose workers tell another time than the server', () => {
  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])('by an hour, %s: no step has waited or taken longer than the film', async (way, byMs) => {
    const startedAtMs = Date.now();
    const order = newOrder({ title: `An hour ${way}`, text: 'A sea.' });
    const { outcome } = await madeWithStandIns(
      home.server,
      (activities, use) => home.during(byClock(activities, byMs), use),
      order,
      THREE_SCENES,
    );
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
