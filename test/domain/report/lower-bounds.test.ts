import fc from 'fast-check';
import { filmPlans } from './film-plans';
import { BEGUN, madeFilm } from './made-film';
import { reportOn } from './report-on';

describe('the report of a film that is made', () => {
  it('has bounds that no film stays below, and recommends nothing that saves more than they allow', () => {
    fc.assert(
      fc.property(filmPlans(), (plan) => {
        const { bounds, saving, tookMs } = reportOn(madeFilm(plan), { order: { imagesInFlight: plan.pictures } });
        expect(bounds!.allAtOnceMs).toBeLessThanOrEqual(bounds!.asOrderedMs);
        expect(bounds!.asOrderedMs).toBeLessThanOrEqual(tookMs);
        expect(saving?.savesMs ?? 0).toBeLessThanOrEqual(tookMs - bounds!.allAtOnceMs);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('has bounds that no other order of the scenes stays below, one picture at a time', () => {
    fc.assert(
      fc.property(filmPlans(), (plan) => {
        const { bounds } = reportOn(madeFilm({ ...plan, pictures: 1 }), { order: {} });
        for (const scenes of [plan.scenes.toReversed(), plan.scenes.toSorted((a, b) => b.pictureMs - a.pictureMs)]) {
          const other = madeFilm({ scriptMs: plan.scriptMs, mergeMs: plan.mergeMs, scenes });
          expect(other.merge.times!.endedAtMs - BEGUN).toBeGreaterThanOrEqual(bounds!.asOrderedMs);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
