import { rowAlone } from '../../../../src/domain/film/timeline';
import { endingOf } from '../../../../src/domain/making/ending';
import { orderOf, PlayedFilm, SCRIPT } from '../played-film';
import { MUSIC, written } from './written-film';

describe('what may begin in a film', () => {
  it('the sound when all voices are there, beside the pictures, of all voices in the order of the film', () => {
    const film = written().endAll('voice-1', 'voice-3');
    expect(film.now).not.toContain('sound');
    expect(film.end('voice-2').now).toEqual(['picture-3', 'sound']);
    const { input } = film.underWay.get('sound') ?? {};
    expect(input).toMatchObject({ narrations: ['A', 'B', 'C'].map((name) => ({ audio: { key: `voice ${name}` } })) });
    expect(input).not.toHaveProperty('bed');
  });

  it('before it the music, where it is ordered, of the story’s own seed', () => {
    const film = written({ music: MUSIC }).endAll('voice-1', 'voice-2', 'voice-3');
    expect(film.now).toEqual(['picture-3', 'bed']);
    const bed = film.underWay.get('bed')?.input;
    const clip = rowAlone({ samples: 192_000 }, 30);
    expect(bed).toMatchObject({ music: MUSIC, samples: 3 * clip.samples });
    const other = written({ music: MUSIC, story: { title: 'Other', text: 'Another sea.' } });
    other.endAll('voice-1', 'voice-2', 'voice-3');
    expect(other.underWay.get('bed')?.input).not.toMatchObject({ seed: (bed as { seed: number }).seed });
    expect(film.end('bed').now).toEqual(['picture-3', 'sound']);
    expect(film.underWay.get('sound')?.input).toMatchObject({ bed: { audio: { key: 'bed' } } });
  });

  it('no sound of its own where the film was begun when the merge mixed it, also with music', () => {
    const film = new PlayedFilm(orderOf({ script: SCRIPT, music: MUSIC }), SCRIPT, { mixesSound: false }).endWell();
    expect(film.asked).toHaveLength(3 * 3 + 2);
    expect(endingOf(film.making)).toEqual({ is: 'made' });
  });
});
