import { endingOf } from '../../../../src/domain/making/ending';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { progressOf } from '../../../../src/domain/making/film-progress';
import { CANCELLED } from '../../../../src/domain/progress/progress';
import { diskFull, lost, refused } from '../played-film';
import { written } from './written-film';

describe('what may begin in a film', () => {
  it('the thumbnail, where it is ordered, as soon as its picture is there: the chosen scene’s, or the last one’s', () => {
    const film = written({ thumbnail: { scene: 1 } }).end('picture-3');
    expect(film.now).not.toContain('thumbnail');
    film.end('picture-1');
    const drawn = film.underWay.get('thumbnail');
    expect(drawn).toMatchObject({ activity: 'drawThumbnail', input: { title: 'The Sea' } });
    expect(drawn?.input).toMatchObject({ illustration: { image: { key: 'picture A' } } });
    const last = written({ thumbnail: { scene: 9 } })
      .end('picture-3')
      .underWay.get('thumbnail');
    expect(last?.input).toMatchObject({ illustration: { image: { key: 'picture C' } } });
    expect(written().endWell().asked).not.toContain('thumbnail');
  });

  it('the film without waiting for its thumbnail, but the manifest only when that is there', () => {
    const film = written({ thumbnail: { scene: 3 } });
    film.endAll('voice-1', 'voice-2', 'voice-3', 'sound', 'picture-3', 'picture-1', 'picture-2');
    film.endAll('clip-3', 'clip-1', 'clip-2');
    expect(film.now).toEqual(['thumbnail', 'film']);
    expect(film.end('film').now).toEqual(['thumbnail']);
    expect(film.end('thumbnail').now).toEqual(['manifest']);
    expect(manifestOf(film.making)).toMatchObject({ thumbnail: { cover: { key: 'cover' } } });
  });
});

describe('a thumbnail that cannot be drawn', () => {
  it.each([
    ['disk full', diskFull],
    ['refused', refused],
  ])('leaves the film without one, and a warning: %s', (_why, failure) => {
    const film = written({ thumbnail: { scene: 3 } }).end('picture-3');
    film.end('thumbnail', failure).endWell();
    expect(endingOf(film.making)).toEqual({ is: 'made' });
    expect(progressOf(film.making).warnings).toEqual([`The film has no thumbnail. ${failure.message}`]);
    expect(manifestOf(film.making)).not.toHaveProperty('thumbnail');
  });

  it('is no warning where it was ended with its film', () => {
    const film = written({ thumbnail: { scene: 3 } }).end('picture-3');
    film.end('thumbnail', { message: CANCELLED, type: 'Cancelled', of: 'else' });
    expect(progressOf(film.making)).toMatchObject({ thumbnail: { state: 'failed', failure: CANCELLED } });
    expect(progressOf(film.making).warnings).toBeUndefined();
  });

  it('has no picture drawn again, which may cost something: its own was lost, but the clip is there', () => {
    const film = written({ thumbnail: { scene: 3 } }).endAll('picture-3', 'voice-3', 'clip-3');
    film.end('thumbnail', lost('picture C')).endWell();
    expect(film.asked.filter((id) => id === 'picture-3')).toHaveLength(1);
    expect(progressOf(film.making).warnings).toEqual(['The film has no thumbnail. picture C is damaged.']);
  });

  it('is drawn again of a picture that was lost and made again for its clip', () => {
    const film = written({ thumbnail: { scene: 3 } }).endAll('picture-3', 'voice-3');
    film.end('thumbnail', lost('picture C')).end('clip-3', lost('picture C')).endWell();
    expect(progressOf(film.making).warnings).toEqual(['picture C is damaged. It was made again.']);
    expect(film.asked.filter((id) => id === 'thumbnail')).toHaveLength(2);
    expect(film.making.steps['thumbnail']?.made).toMatchObject({ of: 'picture C 2' });
  });
});
