import { BEGUN, madeFilm, SEED } from './made-film';
import { atGate, reportOn } from './report-on';

describe('what a step did when', () => {
  it('is waiting for a slot, for its turn at the gate, and work', () => {
    const film = atGate(SEED, [5_000]);
    Object.assign(film.scenes[0]!.illustration.times!, { startedAtMs: BEGUN + 1_000 });
    film.scenes[0]!.illustration.times!.spent = { slotMs: 1_000, gateMs: 5_000, vendorMs: 14_000 };
    expect(reportOn(film).steps.find(({ id }) => id === 'picture-1')?.phases).toEqual([
      { what: 'place', fromMs: 0, toMs: 1_000 },
      { what: 'turn', fromMs: 1_000, toMs: 6_000 },
      { what: 'work', fromMs: 6_000, toMs: 20_000 },
    ]);
  });

  it('tells attempts that failed from those that only waited for their turn', () => {
    const film = madeFilm(SEED);
    const { times } = film.scenes[0]!.illustration;
    const phaseOf = () => reportOn(film).steps.find(({ id }) => id === 'picture-1')?.phases[0];
    Object.assign(times!, { startedAtMs: BEGUN + 9_000, attempt: 2, spent: { slotMs: 0, vendorMs: 11_000 } });
    expect(phaseOf()).toEqual({ what: 'earlier', fromMs: 0, toMs: 9_000 });
    Object.assign(times!, { spent: { slotMs: 0, gateMs: 9_000, vendorMs: 11_000 } });
    expect(phaseOf()).toEqual({ what: 'turn', fromMs: 0, toMs: 9_000 });
  });
});
