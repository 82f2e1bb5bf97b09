import fc from 'fast-check';
import type { FilmPlan } from './made-film';

/** Films of up to twelve scenes, with any number of slots; no step is shorter than two clocks may differ. */
export function filmPlans(): fc.Arbitrary<Required<FilmPlan>> {
  const ms = fc.integer({ min: 300, max: 60_000 });
  const slots = fc.integer({ min: 1, max: 13 });
  return fc.record({
    scriptMs: ms,
    scenes: fc.array(fc.record({ voiceMs: ms, pictureMs: ms, clipMs: ms }), { minLength: 1, maxLength: 12 }),
    mergeMs: ms,
    voices: slots,
    pictures: slots,
    renders: slots,
  });
}
