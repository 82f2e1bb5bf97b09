import type { FilmProgress } from '../../../src/domain/progress/progress';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { reportSentences } from '../../../src/domain/report/report-sentences';
import { BEGUN, madeFilm, SEED } from './made-film';
import { reportOn } from './report-on';

/** The film of the seed in which nothing is made for three minutes after the first picture. */
function held(): FilmProgress {
  const film = madeFilm(SEED);
  for (const { step } of namedSteps(film)) {
    const { askedAtMs, startedAtMs, endedAtMs } = step.times!;
    if (askedAtMs < BEGUN + 20_000) continue;
    const later = {
      askedAtMs: askedAtMs + 180_000,
      startedAtMs: startedAtMs + 180_000,
      endedAtMs: endedAtMs + 180_000,
    };
    Object.assign(step.times!, later);
  }
  // Its clip is of the first scene, and is done by then.
  film.scenes[0]!.clip = madeFilm(SEED).scenes[0]!.clip;
  return film;
}

describe('the time in which nothing of a film was under way', () => {
  it('is what it waited for a person', () => {
    expect(reportOn(held())).toMatchObject({
      tookMs: 249_000,
      idleMs: 172_000,
      bottleneck: { kind: 'picture', ms: 68_000 },
    });
  });

  it('has nothing of what a vendor tried before a fallback took over: that is time of the picture', () => {
    const film = { ...held(), cameToNothing: [{ askedAtMs: BEGUN + 20_000, endedAtMs: BEGUN + 200_000 }] };
    const report = reportOn(film);
    expect(report).not.toHaveProperty('idleMs');
    expect(report).toMatchObject({
      tookMs: 249_000,
      bottleneck: { kind: 'picture', ms: 240_000 },
      unexplainedMs: 180_000,
    });
    expect(reportSentences(report).at(-1)).toBe(
      '3 min 00 s went into what failed, was lost or replaced, or into waiting for the server or a worker, or for places that other films had.',
    );
  });

  it('has nothing of what was made once and is wanted again', () => {
    const film = madeFilm(SEED, 20_000);
    const [first] = film.scenes;
    Object.assign(first!.illustration, { state: 'pending' });
    for (const { step } of namedSteps(film)) if (step !== first!.illustration) delete step.work;
    for (const { narration } of film.scenes) Object.assign(narration, { state: 'done', times: undefined });
    expect(reportOn(film, { untilMs: BEGUN + 20_000 })).not.toHaveProperty('idleMs');
  });
});
