import { progressOf } from '../../../../src/domain/making/film-progress';
import { newMaking } from '../../../../src/domain/making/new-making';
import { cameToNothing } from '../../../../src/domain/making/steps/came-to-nothing';
import { lost, orderOf, PlayedFilm, refused, SCRIPT } from '../played-film';

const vendor = { provider: 'vendor', model: 'm' };

describe('when steps of a film were under way that came to nothing', () => {
  it('is told of a step that failed before a fallback made it, from when it was first asked for', () => {
    const film = new PlayedFilm(orderOf({ script: SCRIPT, fallbacks: { illustrator: vendor } }));
    film.nowMs = 5_000;
    film.end('picture-3');
    expect(film.now).toContain('picture-1');
    expect(progressOf(film.making)).not.toHaveProperty('cameToNothing');
    film.nowMs = 185_000;
    film.end('picture-1', refused);
    expect(progressOf(film.making).cameToNothing).toEqual([{ askedAtMs: 5_000, endedAtMs: 185_000 }]);
    film.nowMs = 200_000;
    film.endWell();
    expect(progressOf(film.making)).toMatchObject({
      merge: { state: 'done' },
      cameToNothing: [{ askedAtMs: 5_000, endedAtMs: 185_000 }],
    });
    expect(JSON.stringify(film.making.scenes)).not.toContain('"askedAtMs":5000');
  });

  it('is told of what was made and lost, and is made again', () => {
    const film = new PlayedFilm(orderOf({ script: SCRIPT }));
    film.end('voice-3');
    film.nowMs = 30_000;
    film.end('picture-3');
    film.nowMs = 60_000;
    film.end('clip-3', lost('picture C')).endWell();
    expect(film.asked.filter((id) => id === 'picture-3')).toHaveLength(2);
    expect(progressOf(film.making).cameToNothing).toEqual([
      { askedAtMs: 1, endedAtMs: 3 },
      { askedAtMs: 30_000, endedAtMs: 60_000 },
    ]);
  });

  it('are one time where one follows the other at once, and the twenty longest of them all', () => {
    const minute = 60_000;
    const ofMinutes = Array.from({ length: 30 }, (_, index) => ({
      askedAtMs: index * minute,
      endedAtMs: index * minute + 2_000 + index,
    }));
    const film = ofMinutes.reduce(cameToNothing, newMaking(orderOf()));
    expect(film.cameToNothing).toEqual(ofMinutes.slice(10));
    const joined = [
      { askedAtMs: 9_500, endedAtMs: 12_000 },
      { askedAtMs: 1_000, endedAtMs: 9_000 },
      { askedAtMs: 2_000, endedAtMs: 4_000 },
      { askedAtMs: 13_001, endedAtMs: 14_000 },
    ].reduce(cameToNothing, newMaking(orderOf()));
    expect(joined.cameToNothing).toEqual([
      { askedAtMs: 1_000, endedAtMs: 12_000 },
      { askedAtMs: 13_001, endedAtMs: 14_000 },
    ]);
  });
});
