import fc from 'fast-check';
import type { FilmProgress } from '../../../src/domain/progress/progress';
import { filmReport, type FilmFacts, type FilmReport } from '../../../src/domain/report/film-report';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { filmPlans } from './film-plans';
import { BEGUN, madeFilm, SEED, type FilmPlan } from './made-film';

const POLICY = { limit: 6, windowMs: 60_000, leaseMs: 0, transitMs: 0, blockMs: 900_000, pace: 'even' } as const;

function reportOn(progress: FilmProgress, facts: Partial<FilmFacts> = {}): FilmReport {
  return filmReport(progress, { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: false, ...facts });
}

/** A film whose pictures asked at an image gate, and waited there for so long. */
function atGate(plan: FilmPlan, gateMs: number[] = []): FilmProgress {
  const film = madeFilm(plan);
  film.scenes.forEach(({ illustration }, index) => {
    illustration.times!.spent = { ...illustration.times!.spent, gateMs: gateMs[index] ?? 0 };
  });
  return film;
}

describe('the report of a film that is made', () => {
  it("tells of the seed's film what held it up, what would save most, and how fast it could have been", () => {
    expect(reportOn(madeFilm(SEED), { order: {} })).toMatchObject({
      tookMs: 69_000,
      isMade: true,
      imagesInFlight: 1,
      bottleneck: { kind: 'picture', ms: 60_000 },
      saving: { change: { what: 'pictures', atOnce: 3 }, savesMs: 40_000 },
      bounds: { asOrderedMs: 69_000, allAtOnceMs: 29_000 },
      unexplainedMs: 0,
    });
  });

  it("knows how many pictures were in flight from the order, or from the film's own times", () => {
    const film = madeFilm({ ...SEED, pictures: 2 });
    expect(reportOn(film, { order: { imagesInFlight: 3 } }).imagesInFlight).toBe(3);
    expect(reportOn(film).imagesInFlight).toBe(2);
    expect(reportOn(film).bounds).toEqual({ asOrderedMs: 49_000, allAtOnceMs: 29_000 });
  });

  it.each([
    ['voices', { ...SEED, pictures: 3, voices: 1 }, { what: 'voices', atOnce: 3 }, 25_000],
    ['renders', { ...SEED, pictures: 3, renders: 1 }, { what: 'renders', atOnce: 3 }, 16_000],
  ])('says how many more places for %s would save most', (_what, plan, change, savesMs) => {
    expect(reportOn(madeFilm(plan)).saving).toEqual({ change, savesMs });
  });

  it('asks for no more places than bring most of what any number of them could', () => {
    const many = { ...SEED, scenes: Array.from({ length: 50 }, () => SEED.scenes[0]!) };
    // All fifty at once would save 980 s.
    expect(reportOn(madeFilm(many)).saving).toEqual({ change: { what: 'pictures', atOnce: 10 }, savesMs: 900_000 });
  });

  it('does not promise what the image gate would not let through', () => {
    const { saving } = reportOn(atGate(SEED), { gate: POLICY });
    expect(saving).toEqual({ change: { what: 'pictures', atOnce: 2 }, savesMs: 20_000 });
    // Two at once: the second begins 10 s after the first, the third when the first is done.
    expect(reportOn(atGate(SEED)).saving?.savesMs).toBe(40_000);
  });

  it('recommends the burst pace where the even one is what held the pictures up', () => {
    const film = atGate({ ...SEED, scenes: SEED.scenes.map((scene) => ({ ...scene, voiceMs: 1_000 })), pictures: 3 });
    film.scenes.forEach(({ illustration: { times }, clip }, index) => {
      const later = index * 10_000;
      times!.endedAtMs += later;
      times!.spent!.gateMs = later;
      clip.times!.askedAtMs += later;
      clip.times!.startedAtMs += later;
      clip.times!.endedAtMs += later;
    });
    for (const name of ['askedAtMs', 'startedAtMs', 'endedAtMs'] as const) film.merge.times![name] += 20_000;
    expect(reportOn(film, { gate: POLICY })).toMatchObject({
      tookMs: 49_000,
      saving: { change: { what: 'burst' }, savesMs: 20_000 },
      bounds: { asOrderedMs: 49_000, allAtOnceMs: 29_000 },
    });
  });

  it('does not believe a gate that would have made the film longer than it was', () => {
    const strict = { ...POLICY, windowMs: 600_000 };
    expect(reportOn(atGate(SEED), { gate: strict }).bounds?.asOrderedMs).toBe(69_000);
  });

  it('says what failed attempts cost, where that is the most', () => {
    const film = madeFilm({ ...SEED, pictures: 3 });
    const { times } = film.merge;
    times!.startedAtMs += 30_000;
    times!.endedAtMs += 30_000;
    Object.assign(times!, { attempt: 3, spent: { slotMs: 0, ffmpegMs: 1_000 } });
    expect(reportOn(film)).toMatchObject({
      tookMs: 59_000,
      saving: { change: { what: 'retries' }, savesMs: 30_000 },
      bounds: { asOrderedMs: 29_000 },
    });
  });

  it('recommends nothing that saves less than a twentieth', () => {
    const plan = { ...SEED, scenes: [SEED.scenes[0]!], pictures: 1 };
    expect(reportOn(madeFilm(plan)).saving).toBeUndefined();
  });

  it('tells how much waiting no step of it explains: it began late, or other films had the places', () => {
    const film = madeFilm(SEED);
    expect(reportOn(film, { startedAtMs: BEGUN - 12_000 })).toMatchObject({ tookMs: 81_000, unexplainedMs: 12_000 });
  });

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

  it('sums up what it cost and what the store saved', () => {
    const film = madeFilm(SEED);
    film.scenes.forEach(({ illustration }) => (illustration.times!.costMicroUsd = 2_700));
    film.scenes[0]!.narration.times!.savedMicroUsd = 100;
    expect(reportOn(film)).toMatchObject({ cost: { paidMicroUsd: 8_100, savedMicroUsd: 100, unknown: [] } });
    expect(reportOn(madeFilm(SEED))).not.toHaveProperty('cost');
  });

  it('has no bounds and no advice when every step came from the store', () => {
    const film = madeFilm(SEED);
    for (const { step } of namedSteps(film)) step.times!.reused = true;
    const report = reportOn(film, { startedAtMs: BEGUN - 6_000 });
    expect(report).toMatchObject({ isMade: true, tookMs: 75_000, unexplainedMs: 6_000 });
    expect(report).not.toHaveProperty('bounds');
    expect(report).not.toHaveProperty('saving');
  });

  it('is the same of one that was made before it was measured where the time went', () => {
    const film = madeFilm({ ...SEED, voices: 2, renders: 1 });
    const measured = reportOn(film);
    for (const { step } of namedSteps(film)) delete step.times!.spent;
    const { tookMs, criticalPath, saving, bounds } = reportOn(film);
    expect({ tookMs, criticalPath, saving, bounds }).toEqual({
      tookMs: measured.tookMs,
      criticalPath: measured.criticalPath,
      saving: measured.saving,
      bounds: measured.bounds,
    });
  });

  it('knows of a script that the order brought along', () => {
    const film = madeFilm(SEED);
    film.script = { state: 'done' };
    expect(reportOn(film)).toMatchObject({ tookMs: 69_000, bounds: { asOrderedMs: 69_000 } });
  });
});

describe('the report of a film that is not made', () => {
  it('tells what is known so far', () => {
    const film = madeFilm(SEED, 45_000);
    const report = reportOn(film, { isOpen: true, untilMs: BEGUN + 45_000 });
    expect(report).toMatchObject({
      isOpen: true,
      isMade: false,
      tookMs: 45_000,
      bottleneck: { kind: 'picture', ms: 45_000 },
    });
    expect(report).not.toHaveProperty('bounds');
    const third = report.steps.find(({ id }) => id === 'picture-3');
    expect(third).toMatchObject({
      state: 'working',
      phases: [{ what: 'work', fromMs: 40_000, toMs: 45_000 }],
      tookMs: 5_000,
    });
    expect(report.steps.at(-1)).toMatchObject({ state: 'pending', phases: [] });
  });

  it('has nothing to tell of one that has not begun but that it has not', () => {
    const report = reportOn({
      title: 'The Sea',
      script: { state: 'pending' },
      scenes: [],
      merge: { state: 'pending' },
    });
    expect(report).toMatchObject({ isMade: false, tookMs: 0, criticalPath: [] });
    expect(report).not.toHaveProperty('bottleneck');
  });

  it('keeps why a step failed', () => {
    const film = madeFilm(SEED, 45_000);
    film.scenes[2]!.illustration = { state: 'failed', failure: 'The prompt was refused.' };
    const { steps } = reportOn(film, { untilMs: BEGUN + 50_000 });
    expect(steps.find(({ id }) => id === 'picture-3')).toMatchObject({
      state: 'failed',
      failure: 'The prompt was refused.',
    });
  });
});

describe('what a step did when', () => {
  it('is waiting for a place, for its turn at the gate, and work', () => {
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
