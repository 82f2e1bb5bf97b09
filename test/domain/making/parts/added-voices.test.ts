import { endingOf } from '../../../../src/domain/making/ending';
import type { Order } from '../../../../src/domain/film/order/order';
import { orderOf, PlayedFilm, refused, SCRIPT } from '../played-film';

const PAID = { provider: 'together', model: 'flux' };
const HEART = { provider: 'local', model: 'heart' };
const FLITE = { provider: 'local', model: 'flite' };

const film = (choices: Partial<Order>) => new PlayedFilm(orderOf({ script: SCRIPT, ...choices }));
const begun = (of: PlayedFilm) => of.now.filter((id) => id.startsWith('picture'));

describe('a film with a voice that a person has added', () => {
  const added = { narrator: HEART, voice: 'emma', illustrator: PAID };

  it('pays for no picture before that voice was heard once', () => {
    expect(begun(film(added))).toEqual([]);
    expect(begun(film(added).end('voice-2'))).toEqual(['picture-3']);
  });

  it('ends without one where no worker has it', () => {
    const failed = film(added).end('voice-1', refused).end('voice-2', refused).end('voice-3', refused);
    expect(failed.now).toEqual([]);
    expect(endingOf(failed.making)).toMatchObject({ is: 'failed', of: 'scenes' });
  });

  it('waits for all voices where it is one of the cast, for any scene may have it', () => {
    const cast = { Mira: { narrator: HEART, voice: 'emma' } };
    const cheap = film({ illustrator: PAID, cast });
    expect(begun(cheap.end('voice-1').end('voice-2'))).toEqual([]);
    expect(begun(cheap.end('voice-3'))).toEqual(['picture-3']);
  });

  it('waits for none where its voices come with Storyreel, or its pictures cost nothing', () => {
    expect(begun(film({ narrator: HEART, voice: 'heart', illustrator: PAID }))).toEqual(['picture-3']);
    const cast = { Mira: { narrator: FLITE, voice: 'slt' } };
    expect(begun(film({ narrator: HEART, voice: 'heart', illustrator: PAID, cast }))).toEqual(['picture-3']);
    const painter = { provider: 'local', model: 'painter' };
    expect(begun(film({ ...added, illustrator: painter }))).toEqual(['picture-3']);
  });
});
