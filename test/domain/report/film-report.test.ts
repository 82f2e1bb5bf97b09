import { namedSteps } from '../../../src/domain/progress/step-name';
import { BEGUN, madeFilm, SEED } from './made-film';
import { reportOn } from './report-on';

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

  it('tells how much waiting no step of it explains: it began late, or other films had the slots', () => {
    const film = madeFilm(SEED);
    expect(reportOn(film, { startedAtMs: BEGUN - 12_000 })).toMatchObject({ tookMs: 81_000, unexplainedMs: 12_000 });
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
