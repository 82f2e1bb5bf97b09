import { newOrder } from '../../../../src/domain/film/order/order';
import { charactersOf } from '../../../../src/domain/film/script/characters';
import type { Scene } from '../../../../src/domain/film/script/script';

const voice = { narrator: { provider: 'local', model: 'heart' }, voice: 'heart' };
const order = newOrder(
  { title: 'The Sea', text: 'A sea.' },
  { cast: { Mira: voice, Tom: voice, 'the keeper': voice, 小玲: voice } },
);
const shownIn = (text: string, more: Partial<Scene> = {}) =>
  charactersOf({ text, imagePrompt: 'a sea', ...more }, order);

describe('the characters of a scene', () => {
  it('are those that its script tells, whatever its text names', () => {
    expect(shownIn('Mira came.', { characters: ['Ada', 'Ada'] })).toEqual(['Ada']);
    expect(shownIn('Mira had gone.', { characters: [] })).toEqual([]);
  });

  it('are else those of the cast whom its text or its prompt names', () => {
    expect(shownIn('Mira asked the keeper.')).toEqual(['Mira', 'the keeper']);
    expect(shownIn('Nobody came.', { imagePrompt: 'Tom, at the shore' })).toEqual(['Tom']);
    expect(shownIn('She came.')).toEqual([]);
  });

  it('are named by whole words only, but where words have no spaces between them', () => {
    expect(shownIn('Tomorrow he sails from Miramar.')).toEqual([]);
    expect(shownIn('Miramar was where Mira lived.')).toEqual(['Mira']);
    expect(shownIn('小玲用一张旧地图做了一只风筝。')).toEqual(['小玲']);
  });

  it('are also those whom a person has told to speak in it', () => {
    const parts = [{ text: 'Ada said no.', speaker: 'Ada' }];
    expect(shownIn('Ada said no.', { parts })).toEqual(['Ada']);
  });
});
