import { endingOf } from '../../../../src/domain/making/ending';
import { diskFull, orderOf, PlayedFilm, refused } from '../played-film';
import { MUSIC, written } from './written-film';

describe('a step that fails for good', () => {
  it('ends the film when all else is made; each such scene is named, with both reasons where it has two', () => {
    const film = written().end('voice-2', refused).end('picture-3', diskFull).end('voice-3', refused);
    expect(endingOf(film.making)).toMatchObject({ is: 'failed' });
    film.endWell();
    expect(film.asked).toContain('clip-1');
    expect(film.asked).toContain('picture-2');
    expect(film.asked).not.toContain('film');
    expect(endingOf(film.making)).toEqual({
      is: 'failed',
      of: 'scenes',
      message: 'Scene 2 could not be made: refused.\nScene 3 could not be made: refused. The disk is full.',
    });
  });

  it('ends it with the failure of a border, where all scenes are made', () => {
    const film = written({ border: 'fade' })
      .endAll('voice-1', 'picture-3', 'picture-1')
      .end('border-start-1', diskFull);
    expect(endingOf(film.endWell().making)).toEqual({
      is: 'failed',
      of: 'step',
      message: diskFull.message,
      type: 'DiskFull',
    });
    const worse = written({ border: 'fade' })
      .endAll('voice-1', 'picture-3', 'picture-1')
      .end('border-start-1', diskFull);
    expect(endingOf(worse.end('voice-2', refused).endWell().making)).toMatchObject({
      message: 'Scene 2 could not be made: refused.',
    });
  });

  it.each([
    ['script', []],
    ['bed', ['script']],
    ['sound', ['script']],
    ['film', ['script']],
    ['manifest', ['script']],
  ])('ends it with its own failure where it is of no scene: %s', (id, before) => {
    const film = new PlayedFilm(orderOf({ music: MUSIC })).endAll(...before);
    while (!film.underWay.has(id)) film.end(film.now[0] as string);
    film.end(id, diskFull).endWell();
    expect(film.now).toEqual([]);
    expect(endingOf(film.making)).toEqual({ is: 'failed', of: 'step', message: diskFull.message, type: 'DiskFull' });
  });
});
