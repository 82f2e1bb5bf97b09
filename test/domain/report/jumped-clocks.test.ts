import fc from 'fast-check';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { filmReport } from '../../../src/domain/report/film-report';
import { filmPlans } from './film-plans';
import { BEGUN, madeFilm, type FilmPlan } from './made-film';

const YEAR_MS = 365 * 24 * 3_600_000;

/** A clock from which on it tells another time: `atMs` after the film began, later or earlier by `byMs`. */
interface Jump {
  atMs: number;
  byMs: number;
}
const jumps = fc.record({
  atMs: fc.integer({ min: 0, max: 200_000 }),
  byMs: fc.integer({ min: -YEAR_MS, max: YEAR_MS }),
});

const jumped = (ms: number, { atMs, byMs }: Jump) => (ms - BEGUN >= atMs ? ms + byMs : ms);

/** The film whose server and whose workers tell the time so; how long a step took is measured by no such clock. */
function withJumps(plan: FilmPlan, server: Jump, worker: Jump) {
  const film = madeFilm(plan);
  for (const { step } of namedSteps(film)) {
    if (!step.times) continue;
    const tookMs = step.times.endedAtMs - step.times.startedAtMs;
    step.times.askedAtMs = jumped(step.times.askedAtMs, server);
    step.times.startedAtMs = jumped(step.times.startedAtMs, worker);
    step.times.endedAtMs = step.times.startedAtMs + tookMs;
  }
  return film;
}

/** All figures of a report, at any depth. */
function figuresIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(figuresIn) : [];
}

describe('the report of a film on a machine whose clock jumps', () => {
  it('has no duration below nothing, and no step that took longer than it did', () => {
    fc.assert(
      fc.property(filmPlans(), jumps, jumps, fc.boolean(), (plan, server, other, isOneMachine) => {
        const film = withJumps(plan, server, isOneMachine ? server : other);
        const facts = { startedAtMs: BEGUN, untilMs: jumped(BEGUN + 200_000, server), isOpen: false };
        const report = filmReport(film, facts);
        expect(figuresIn(report).filter((figure) => !(figure >= 0))).toEqual([]);
        expect(report.steps.flatMap(({ phases }) => phases).filter(({ fromMs, toMs }) => toMs < fromMs)).toEqual([]);
        const longestMs = Math.max(
          plan.scriptMs,
          plan.mergeMs,
          ...plan.scenes.flatMap((scene) => Object.values(scene)),
        );
        expect(Math.max(...report.steps.map(({ tookMs = 0 }) => tookMs))).toBeLessThanOrEqual(longestMs);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
