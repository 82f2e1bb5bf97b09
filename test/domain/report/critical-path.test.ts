import fc from 'fast-check';
import type { FilmProgress, SceneProgress, StepProgress } from '../../../src/domain/progress/progress';
import { criticalPath, freedMs } from '../../../src/domain/report/critical-path';
import { reportedSteps, type KnownStep } from '../../../src/domain/report/reported-step';
import { BEGUN, madeFilm, SEED } from './made-film';
import { filmPlans } from './film-plans';

const pathOf = (progress: FilmProgress, { imagesInFlight = 1, nowMs = 0 } = {}) =>
  criticalPath(reportedSteps(progress, BEGUN, BEGUN + nowMs), imagesInFlight);

const idsOf = (...film: Parameters<typeof pathOf>) => pathOf(...film).map(({ id }) => id);

describe('the critical path', () => {
  it('goes through the pictures, one after another, to the clip of the last one', () => {
    expect(pathOf(madeFilm(SEED))).toEqual([
      { id: 'script', kind: 'script', fromMs: 0, toMs: 0 },
      { id: 'picture-1', kind: 'picture', fromMs: 0, toMs: 20_000 },
      { id: 'picture-2', kind: 'picture', fromMs: 20_000, toMs: 40_000 },
      { id: 'picture-3', kind: 'picture', fromMs: 40_000, toMs: 60_000 },
      { id: 'clip-3', kind: 'clip', fromMs: 60_000, toMs: 68_000 },
      { id: 'film', kind: 'film', fromMs: 68_000, toMs: 69_000 },
    ]);
  });

  it('goes through one picture only when all are drawn at once', () => {
    const ids = idsOf(madeFilm({ ...SEED, pictures: 3 }), { imagesInFlight: 3 });
    expect(ids).toEqual(['script', expect.stringMatching(/^picture/), expect.stringMatching(/^clip/), 'film']);
  });

  it('goes through the voice where that is what the clip waited for', () => {
    const [first, ...others] = SEED.scenes;
    const slow = { ...SEED, scenes: [{ ...first!, voiceMs: 90_000 }, ...others] };
    expect(idsOf(madeFilm(slow))).toEqual(['script', 'voice-1', 'clip-1', 'film']);
  });

  it('goes through a border where the film waited for that, and from it to the later of its pictures', () => {
    const film = madeFilm(SEED);
    const at = (endedMs: number): StepProgress => {
      const times = {
        askedAtMs: BEGUN + endedMs - 500,
        startedAtMs: BEGUN + endedMs - 500,
        endedAtMs: BEGUN + endedMs,
      };
      return { state: 'done', times: { ...times, attempt: 1, reused: false } };
    };
    film.borders = [at(20_500), at(40_500), at(68_600), at(60_500)];
    Object.assign(film.merge, at(69_600));
    expect(idsOf(film)).toEqual(['script', 'picture-1', 'picture-2', 'picture-3', 'border-2-3', 'film']);
    film.borders = [at(68_600), at(40_500), at(60_500), at(60_500)];
    expect(idsOf(film)).toEqual(['script', 'picture-1', 'border-start-1', 'film']);
    film.borders = [at(20_500), at(40_500), at(60_500), at(60_500)];
    expect(idsOf(film).slice(-2)).toEqual(['clip-3', 'film']);
  });

  it('goes from a border to what is on both its sides: beyond a scene that is left out, in another order, and at a card', () => {
    const film = madeFilm(SEED);
    const at = (endedMs: number, tookMs = 500): StepProgress => {
      const times = { startedAtMs: BEGUN + endedMs - tookMs, endedAtMs: BEGUN + endedMs, attempt: 1, reused: false };
      return { state: 'done', times: { ...times, askedAtMs: times.startedAtMs } };
    };
    Object.assign(film.scenes[1]!, { isSkipped: true });
    film.borders = [at(20_500), at(68_600, 8_600), at(60_500)];
    Object.assign(film.merge, at(69_600));
    expect(idsOf(film).slice(-3)).toEqual(['picture-3', 'border-1-3', 'film']);

    const turned = madeFilm(SEED);
    const [first, second, third] = turned.scenes as [SceneProgress, SceneProgress, SceneProgress];
    turned.scenes = [
      { ...third, scene: 3 },
      { ...second, scene: 2 },
      { ...first, scene: 1 },
    ];
    turned.borders = [at(60_500), at(68_600, 8_600), at(40_500), at(20_500)];
    Object.assign(turned.merge, at(69_600));
    expect(idsOf(turned).slice(-3)).toEqual(['picture-3', 'border-3-2', 'film']);

    const carded = madeFilm(SEED);
    carded.cards = [{ place: 'title', illustration: at(68_000, 8_000), clip: at(68_300, 300) }];
    carded.borders = [at(68_600, 600), at(68_400, 400), at(40_500), at(60_500), at(60_500)];
    Object.assign(carded.merge, at(69_600));
    expect(idsOf(carded).slice(-4)).toEqual(['picture-3', 'card-0', 'border-start-0', 'film']);
    carded.borders = [at(68_400, 400), at(68_600, 600), at(40_500), at(60_500), at(60_500)];
    expect(idsOf(carded).slice(-4)).toEqual(['picture-3', 'card-0', 'border-0-1', 'film']);
  });

  it('begins with the music that a person brought, for which all else waited, and not with music that was composed', () => {
    const film = madeFilm({ ...SEED, scriptMs: 5_000 });
    const within = (fromMs: number, toMs: number): StepProgress => {
      const times = { askedAtMs: BEGUN + fromMs, startedAtMs: BEGUN + fromMs, endedAtMs: BEGUN + toMs };
      return { state: 'done', times: { ...times, attempt: 1, reused: false } };
    };
    film.script = within(3_000, 5_000);
    film.bed = within(0, 3_000);
    expect(idsOf(film)).toEqual(['bed', 'script', 'picture-1', 'picture-2', 'picture-3', 'clip-3', 'film']);
    film.script = { state: 'done' };
    film.bed = within(0, 5_000);
    expect(idsOf(film)).toEqual(['bed', 'picture-1', 'picture-2', 'picture-3', 'clip-3', 'film']);
    film.bed = within(20_000, 24_000);
    expect(idsOf(film)).toEqual(['picture-1', 'picture-2', 'picture-3', 'clip-3', 'film']);
  });

  it('goes through the step whose slot another got', () => {
    const plan = { ...SEED, scenes: SEED.scenes.map((scene) => ({ ...scene, pictureMs: 1_000 })) };
    expect(idsOf(madeFilm({ ...plan, voices: 1 }))).toEqual([
      'script',
      'voice-1',
      'voice-2',
      'voice-3',
      'clip-3',
      'film',
    ]);
    expect(idsOf(madeFilm({ ...plan, voices: 3, renders: 1 }))).toEqual(
      expect.arrayContaining(['clip-1', 'clip-2', 'clip-3', 'film']),
    );
  });

  it('goes on where a voice had its answer and another got its slot, while the answer was still read and kept', () => {
    const scenes = SEED.scenes.slice(0, 2).map((scene) => ({ ...scene, pictureMs: 1_000 }));
    const film = madeFilm({ scenes, mergeMs: 1_000, voices: 1 });
    const [first] = film.scenes;
    const { times } = first!.narration;
    Object.assign(first!.narration, { times: { ...times, endedAtMs: times!.endedAtMs + 900 } });
    expect(pathOf(film, { imagesInFlight: 2 })).toEqual([
      { id: 'script', kind: 'script', fromMs: 0, toMs: 0 },
      { id: 'voice-1', kind: 'voice', fromMs: 0, toMs: 15_000 },
      { id: 'voice-2', kind: 'voice', fromMs: 15_000, toMs: 30_000 },
      { id: 'clip-2', kind: 'clip', fromMs: 30_000, toMs: 38_000 },
      { id: 'film', kind: 'film', fromMs: 38_000, toMs: 39_000 },
    ]);
  });

  it.each([
    ['was spoken at the second attempt', { attempt: 2, spent: { slotMs: 0, vendorMs: 14_000 } }],
    ['was spoken offline', { by: 'local/flite', spent: { slotMs: 0, vendorMs: 12_000 } }],
  ])('takes no slot for free before the end of a voice that %s', (_what, how) => {
    const scenes = SEED.scenes.slice(0, 2).map((scene) => ({ ...scene, pictureMs: 1_000 }));
    const film = madeFilm({ scenes, mergeMs: 1_000, voices: 1 });
    Object.assign(film.scenes[0]!.narration.times!, how);
    const first = reportedSteps(film, BEGUN, BEGUN).find(({ id }) => id === 'voice-1')!;
    expect(first.life).toBeDefined();
    expect(freedMs(first as KnownStep)).toBe(15_000);
  });

  it('lasts as long as the film, without a gap, whatever the steps take and however many slots there are', () => {
    fc.assert(
      fc.property(filmPlans(), (plan) => {
        const film = madeFilm(plan);
        const path = pathOf(film, { imagesInFlight: plan.pictures });
        expect(path[0]?.fromMs).toBe(0);
        path.slice(1).forEach(({ fromMs }, index) => expect(fromMs).toBe(path[index]?.toMs));
        expect(path.at(-1)?.toMs).toBe((film.merge.times?.endedAtMs ?? 0) - BEGUN);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('of a film in the making ends with what is furthest from the end of those that are under way', () => {
    const film = madeFilm(SEED, 45_000);
    expect(film.scenes[1]?.clip.work?.state).toBe('running');
    expect(idsOf(film, { nowMs: 45_000 })).toEqual(['script', 'picture-1', 'picture-2', 'picture-3']);
  });

  it('of a film that failed ends with the step that ended last, and of one that has not begun is empty', () => {
    const failed = madeFilm(SEED, 45_000);
    Object.assign(failed.scenes[2]!, { illustration: { state: 'failed', failure: 'The prompt was refused.' } });
    delete failed.scenes[1]!.clip.work;
    expect(idsOf(failed)).toEqual(['script', 'picture-1', 'picture-2']);
    expect(pathOf({ ...madeFilm(SEED, -1), script: { state: 'pending' } })).toEqual([]);
  });

  it('is not led astray by clocks that differ by a few milliseconds', () => {
    const film = madeFilm(SEED);
    for (const { illustration } of film.scenes) illustration.times!.endedAtMs += 30;
    expect(idsOf(film)).toEqual(['script', 'picture-1', 'picture-2', 'picture-3', 'clip-3', 'film']);
  });
});
