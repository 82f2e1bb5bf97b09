import fc from 'fast-check';
import type { FilmPlan } from './made-film';

/** Films of up to twelve scenes, with any number of places; no step is shorter than two clocks may differ. */
export function filmPlans(): fc.Arbitrary<Required<FilmPlan>> {
  const ms = fc.integer({ min: 300, max: 60_000 });
  const places = fc.integer({ min: 1, max: 13 });
  return fc.record({
    scriptMs: ms,
    scenes: fc.array(fc.record({ voiceMs: ms, pictureMs: ms, clipMs: ms }), { minLength: 1, maxLength: 12 }),
    mergeMs: ms,
    voices: places,
    pictures: places,
    renders: places,
  });
}
