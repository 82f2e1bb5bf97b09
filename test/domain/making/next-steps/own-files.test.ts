import { endingOf } from '../../../../src/domain/making/ending';
import { lost, orderOf, PlayedFilm, refused, SCRIPT } from '../played-film';
import { written } from './written-film';

describe('what may begin in a film', () => {
  it('nothing before music of a person’s own is known to be of use; then all else, and the sound with it', () => {
    const file = { key: 'k', mediaType: 'audio/mpeg', bytes: 9, sha256: 's' };
    const film = new PlayedFilm(orderOf({ music: { file, licence: 'mine' } }));
    expect(film.now).toEqual(['bed']);
    expect(film.underWay.get('bed')).toMatchObject({ activity: 'importMedia', input: { file, use: 'music' } });
    film.endAll('bed', 'script', 'voice-1', 'voice-2', 'voice-3');
    expect(film.now).toEqual(['picture-3', 'sound']);
    expect(film.underWay.get('sound')?.input).toMatchObject({ bed: { audio: { key: 'bed' } } });
    expect(film.endWell().making.steps['manifest']?.is).toBe('made');
    expect(film.asked.filter((id) => id === 'bed')).toHaveLength(1);
  });

  it('a logo before everything else, which then lies over each clip', () => {
    const file = { key: 'k', mediaType: 'image/png', bytes: 9, sha256: 's' };
    const film = written({ logo: { file, place: 'top-left', opacity: 0.5 } });
    expect(film.now).toEqual(['logo']);
    expect(film.underWay.get('logo')).toMatchObject({ activity: 'importMedia', input: { file, use: 'logo' } });
    film.endAll('logo', 'voice-3', 'picture-3');
    const logo = { image: { key: 'logo' }, place: 'top-left', opacity: 0.5 };
    expect(film.underWay.get('clip-3')?.input).toMatchObject({ logo });
    expect(written().endAll('voice-3', 'picture-3').underWay.get('clip-3')?.input).not.toHaveProperty('logo');
    film.end('clip-3', lost('logo'));
    expect(film.now).toContain('logo');
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('nothing at all where that is of no use: the film ends with why, and nothing was paid for', () => {
    const file = { key: 'k', mediaType: 'audio/mpeg', bytes: 9, sha256: 's' };
    const film = new PlayedFilm(orderOf({ script: SCRIPT, music: { file } })).end('bed', refused);
    expect(film.now).toEqual([]);
    expect(film.asked).toEqual(['bed']);
    expect(endingOf(film.making)).toMatchObject({
      is: 'failed',
      of: 'step',
      message: 'refused.',
      type: 'ChangeNeeded',
    });
  });
});
