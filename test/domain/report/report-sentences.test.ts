import { reportSentences } from '../../../src/domain/report/report-sentences';
import type { FilmProgress } from '../../../src/domain/progress/progress';
import { filmReport, type FilmFacts } from '../../../src/domain/report/film-report';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { BEGUN, madeFilm, SEED } from './made-film';

const said = (progress: FilmProgress, facts: Partial<FilmFacts> = {}) =>
  reportSentences(
    filmReport(progress, { startedAtMs: BEGUN, untilMs: BEGUN + 45_000, isOpen: false, order: {}, ...facts }),
  );

describe('what a report says', () => {
  it('is how long it took and could have taken, what that was due to, and what would save most', () => {
    expect(said(madeFilm({ ...SEED, voices: 1 }))).toEqual([
      '69 s; with these step times it cannot be below 69 s (one picture at a time), or 29 s with all pictures at once.',
      'The pictures: 60 of 69 s. Two at once would save 15 s.',
    ]);
  });

  it('has one bound where the pictures are not what the film waits for, or all were at once', () => {
    const slowVoices = {
      ...SEED,
      scenes: SEED.scenes.map((scene) => ({ ...scene, pictureMs: 1_000, voiceMs: 30_000 })),
    };
    expect(said(madeFilm({ ...slowVoices, voices: 2 }))).toEqual([
      '69 s; with these step times it cannot be below 39 s.',
      'The voices: 60 of 69 s. A place for three voices at once would save 30 s.',
    ]);
    expect(said(madeFilm({ ...SEED, pictures: 3 }), { order: { imagesInFlight: 3 } })).toEqual([
      '29 s; with these step times it cannot be below 29 s.',
      'The pictures: 20 of 29 s.',
    ]);
  });

  it('tells of failed attempts, of waiting that no step explains, and of money', () => {
    const film = madeFilm({ ...SEED, pictures: 3 });
    const { times } = film.merge;
    Object.assign(times!, { endedAtMs: times!.endedAtMs + 9_000, startedAtMs: times!.startedAtMs + 9_000, attempt: 2 });
    Object.assign(film.scenes[0]!.illustration.times!, { costMicroUsd: 2_700, savedMicroUsd: 1_200_000 });
    expect(said(film, { order: { imagesInFlight: 3 }, startedAtMs: BEGUN - 8_000 })).toEqual([
      '46 s; with these step times it cannot be below 29 s.',
      'The pictures: 20 of 46 s. Without the attempts that failed it would have been 9.0 s less.',
      '8.0 s went into waiting for the server or a worker, or for places that other films had.',
      'Paid: $0.0027. The store saved $1.20.',
    ]);
  });

  it('is for how long it waited for a person, which no step and no server did', () => {
    const film = madeFilm(SEED);
    const afterScript = namedSteps(film).filter(({ name }) => name.id !== 'script');
    for (const { step } of afterScript) {
      const { times } = step;
      Object.assign(times!, {
        askedAtMs: times!.askedAtMs + 300_000,
        startedAtMs: times!.startedAtMs + 300_000,
        endedAtMs: times!.endedAtMs + 300_000,
      });
    }
    expect(said(film)).toEqual([
      '6 min 09 s; with these step times it cannot be below 69 s (one picture at a time), or 29 s with all pictures at once.',
      'The pictures: 60 s of 6 min 09 s. Three at once would save 40 s.',
      'For 5 min 00 s nothing of it was under way: it waited for a person, or was paused, or no worker went on with it.',
    ]);
    expect(said(madeFilm(SEED)).join(' ')).not.toContain('waited for a person');
  });

  it('names those whose price nobody has told, as the end of "make" does', () => {
    const film = madeFilm(SEED);
    Object.assign(film.script.times!, { by: 'gemini/flash', costMicroUsd: 300 });
    film.scenes.forEach(({ illustration }) => (illustration.times!.by = 'together/X'));
    expect(said(film).at(-1)).toBe('Paid: $0.0003, and what together/X cost is not known.');
    delete film.script.times!.costMicroUsd;
    expect(said(film).at(-1)).toBe('Paid: $0, and what gemini/flash and together/X cost is not known.');
  });

  it('is short when every step was in the store', () => {
    const film = madeFilm({ scenes: [{ voiceMs: 10, pictureMs: 10, clipMs: 20 }], mergeMs: 30 });
    for (const { step } of namedSteps(film)) step.times!.reused = true;
    expect(said(film)).toEqual(['0.1 s: every step was in the store, nothing was made anew.']);
    expect(said(film, { startedAtMs: BEGUN - 6_000 })).toEqual([
      '6.1 s: every step was in the store, nothing was made anew.',
      '6.0 s went into waiting for the server or a worker, or for places that other films had.',
    ]);
  });

  it('is what is known so far while it is made, or until it ended', () => {
    expect(said(madeFilm(SEED, 45_000), { isOpen: true })).toEqual([
      '45 s so far; 7 of 11 steps done.',
      'The pictures: 45 of 45 s so far.',
    ]);
    expect(said(madeFilm(SEED, 45_000))[0]).toBe('Ended after 45 s; 7 of 11 steps done.');
    expect(said(madeFilm({ ...SEED, scriptMs: 50_000 }, 45_000), { isOpen: true })).toEqual([
      '45 s so far; the script is not done yet.',
      'The script: 45 of 45 s so far.',
    ]);
  });
});
