import { madeFilm, SEED } from './made-film';
import { POLICY, atGate, reportOn } from './report-on';

describe('the report of a film that is made', () => {
  it.each([
    ['voices', { ...SEED, pictures: 3, voices: 1 }, { what: 'voices', atOnce: 3 }, 25_000],
    ['renders', { ...SEED, pictures: 3, renders: 1 }, { what: 'renders', atOnce: 3 }, 16_000],
  ])('says how many more slots for %s would save most', (_what, plan, change, savesMs) => {
    expect(reportOn(madeFilm(plan)).saving).toEqual({ change, savesMs });
  });

  it('asks for no more slots than bring most of what any number of them could', () => {
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
});
