import fc from 'fast-check';
import { elapsedMs } from '../../../src/domain/schedule/elapsed-time';
import { measuredWork, seenSlots } from '../../../src/domain/report/measured-work';
import { reportedSteps } from '../../../src/domain/report/reported-step';
import { filmPlans } from '../report/film-plans';
import { BEGUN, madeFilm, SEED, type FilmPlan } from '../report/made-film';

const tookMs = (plan: FilmPlan) => (madeFilm(plan).merge.times?.endedAtMs ?? 0) - BEGUN;
const stepsOf = (plan: FilmPlan) => reportedSteps(madeFilm(plan), BEGUN, BEGUN);
const work = { scriptMs: 0, scenes: SEED.scenes, mergeMs: 1_000 };
const ALL_FREE = { voices: 3, pictures: 3, renders: 3 };
const POLICY = { limit: 6, windowMs: 60_000, leaseMs: 0, transitMs: 0, blockMs: 900_000, pace: 'even' } as const;

describe('the schedule of a film', () => {
  it.each([
    ['one picture at a time', { ...ALL_FREE, pictures: 1 }, 69_000],
    ['two pictures at a time', { ...ALL_FREE, pictures: 2 }, 49_000],
    ['all pictures at once', ALL_FREE, 29_000],
    ['all pictures at once, and one slot to render', { ...ALL_FREE, renders: 1 }, 45_000],
    ['all pictures at once, and one voice at a time', { ...ALL_FREE, voices: 1 }, 54_000],
  ])('with %s', (_what, slots, expectedMs) => {
    expect(elapsedMs(work, slots)).toBe(expectedMs);
  });

  it('lets pictures that ask at a gate through at its pace, and others past it', () => {
    const asking = { ...work, scenes: work.scenes.map((scene) => ({ ...scene, heldMs: 0 })) };
    expect(elapsedMs(asking, { ...ALL_FREE, gate: POLICY })).toBe(10_000 + 10_000 + 20_000 + 9_000);
    expect(elapsedMs(asking, { ...ALL_FREE, gate: { ...POLICY, pace: 'burst' } })).toBe(29_000);
    expect(elapsedMs(work, { ...ALL_FREE, gate: POLICY })).toBe(29_000);
  });

  it('keeps what a picture waits at the gate besides the pace', () => {
    const held = {
      ...work,
      scenes: work.scenes.map((scene, index) => ({ ...scene, heldMs: index === 0 ? 10_000 : 0 })),
    };
    expect(elapsedMs(held, { ...ALL_FREE, pictures: 1, gate: POLICY })).toBe(79_000);
  });

  it('is what happens when the events are played one by one', () => {
    fc.assert(
      fc.property(filmPlans(), ({ voices, pictures, renders, ...plan }) => {
        const slots = { voices, pictures, renders };
        expect(elapsedMs(plan, slots)).toBe(tookMs({ ...plan, ...slots }));
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it('of the work and the slots that are seen in a film is the time that the film took', () => {
    fc.assert(
      fc.property(filmPlans(), (plan) => {
        const steps = stepsOf(plan);
        const seen = seenSlots(steps, plan.pictures, undefined);
        const again = elapsedMs(measuredWork(steps, undefined)!, seen);
        // Waits that are shorter than the way through the server are not seen as such.
        expect(Math.abs(again - tookMs(plan))).toBeLessThanOrEqual(200 * (plan.scenes.length + 1));
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it('is not known of a film that is not done', () => {
    const steps = reportedSteps(madeFilm(SEED, 30_000), BEGUN, BEGUN + 30_000);
    expect(measuredWork(steps, undefined)).toBeUndefined();
  });
});
