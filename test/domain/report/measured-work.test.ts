import type { FilmProgress, StepProgress } from '../../../src/domain/progress/progress';
import { criticalPath } from '../../../src/domain/report/critical-path';
import { measuredWork } from '../../../src/domain/report/measured-work';
import { reportSentences } from '../../../src/domain/report/report-sentences';
import { BEGUN, madeFilm, SEED } from './made-film';
import { reportOn } from './report-on';

const within = (fromMs: number, toMs: number): StepProgress => ({
  state: 'done',
  times: { askedAtMs: BEGUN + fromMs, startedAtMs: BEGUN + fromMs, endedAtMs: BEGUN + toMs, attempt: 1, reused: false },
});

/** The film of the seed, of which a person has had the second picture drawn anew when all three were there. */
function revised(): FilmProgress {
  const film = madeFilm(SEED);
  const [, second] = film.scenes;
  film.replaced = [
    { id: 'picture-2', title: 'scene 2/3: picture before it was changed', step: second!.illustration },
    { id: 'clip-2', title: 'scene 2/3: clip before it was changed', step: second!.clip },
  ];
  Object.assign(second!, { revisions: { picture: 2, clip: 2 }, illustration: within(60_000, 80_000) });
  second!.clip = within(80_000, 88_000);
  film.merge = within(88_000, 89_000);
  return film;
}

describe('what the steps of a film took, of which a person has changed something', () => {
  it('has each scene once, as it is in the film', () => {
    const { steps } = reportOn(revised());
    const scene = { voiceMs: 15_000, heldMs: 0, pictureMs: 20_000, clipMs: 8_000 };
    const { heldMs: _held, ...asksNoGate } = scene;
    expect(measuredWork(steps, undefined)?.scenes).toEqual([asksNoGate, asksNoGate, scene]);
    expect(steps.filter(({ isReplaced }) => isReplaced).map(({ id }) => id)).toEqual(['picture-2', 'clip-2']);
  });

  it('has nothing of a scene that a person has left out', () => {
    const film = madeFilm(SEED);
    const [, { narration, illustration, clip }] = film.scenes as [unknown, (typeof film.scenes)[number]];
    Object.assign(film.scenes[1]!, { isSkipped: true });
    const parts = { voice: narration, picture: illustration, clip };
    film.replaced = Object.entries(parts).map(([part, step]) => ({ id: `${part}-2`, title: part, step }));
    const report = reportOn(film);
    expect(measuredWork(report.steps, undefined)?.scenes).toHaveLength(2);
    expect(report).toMatchObject({ tookMs: 69_000, bounds: { asOrderedMs: 49_000, allAtOnceMs: 29_000 } });
  });

  it('makes no other bounds and savings than it would without what was replaced, and tells where the time of that went', () => {
    const report = reportOn(revised());
    expect(report).toMatchObject({
      tookMs: 89_000,
      bounds: { asOrderedMs: 69_000, allAtOnceMs: 29_000 },
      saving: { change: { what: 'pictures', atOnce: 3 }, savesMs: 40_000 },
      unexplainedMs: 20_000,
    });
    expect(reportSentences(report)).toContain(
      '20 s went into what failed, was lost or replaced, or into waiting for the server or a worker, or for places that other films had.',
    );
  });

  it('does not have the film wait for a clip that is not in it', () => {
    const film = revised();
    film.replaced![1]!.step = within(40_000, 88_500);
    film.merge = within(88_600, 89_600);
    const ids = criticalPath(reportOn(film).steps, 1).map(({ id }) => id);
    expect(ids.slice(-3)).toEqual(['picture-2.r2', 'clip-2.r2', 'film']);
  });
});
