import { endingOf } from '../../../../src/domain/making/ending';
import { diskFull, orderOf, PlayedFilm, refused } from '../played-film';
import { LOCAL, VENDOR, written } from './written-film';

describe('a fallback', () => {
  it('is asked at once when the chosen provider has failed for good, and told of once it has made the step', () => {
    const film = written({ illustrator: VENDOR, fallbacks: { illustrator: LOCAL } }).end('picture-3', refused);
    expect(film.now.filter((id) => id.startsWith('picture'))).toEqual(['picture-3']);
    expect(film.underWay.get('picture-3')?.input).toMatchObject({ illustrator: LOCAL });
    expect(film.making.warnings).toEqual([]);
    expect(film.end('picture-3').making.warnings).toEqual(['scene 3/3: picture: the fallback took over. refused.']);
  });

  it('that fails too has failed the step, and both say why', () => {
    const film = new PlayedFilm(orderOf({ scriptwriter: VENDOR, fallbacks: { scriptwriter: LOCAL } }));
    film.end('script', refused).end('script', { ...refused, message: 'empty.', type: 'TryAgain' });
    const message = 'refused. The fallback failed too: empty.';
    expect(endingOf(film.making)).toEqual({ is: 'failed', of: 'step', message, type: 'TryAgain' });
  });

  it('does not take over what is not the provider’s', () => {
    const film = written({ illustrator: VENDOR, fallbacks: { illustrator: LOCAL } }).end('picture-3', diskFull);
    expect(film.now).toContain('picture-1');
  });
});
