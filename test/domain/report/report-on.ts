import type { FilmProgress } from '../../../src/domain/progress/progress';
import { filmReport, type FilmFacts, type FilmReport } from '../../../src/domain/report/film-report';
import { BEGUN, madeFilm, type FilmPlan } from './made-film';

/** Six pictures a minute, one after another. */
export const POLICY = { limit: 6, windowMs: 60_000, leaseMs: 0, transitMs: 0, blockMs: 900_000, pace: 'even' } as const;

/** The report of a film that was begun at BEGUN, with these facts. */
export function reportOn(progress: FilmProgress, facts: Partial<FilmFacts> = {}): FilmReport {
  return filmReport(progress, { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: false, ...facts });
}

/** A film whose pictures asked at an image gate, and waited there for so long. */
export function atGate(plan: FilmPlan, gateMs: number[] = []): FilmProgress {
  const film = madeFilm(plan);
  film.scenes.forEach(({ illustration }, index) => {
    illustration.times!.spent = { ...illustration.times!.spent, gateMs: gateMs[index] ?? 0 };
  });
  return film;
}
