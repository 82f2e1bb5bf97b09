import { LOCAL_COMPOSER, newOrder } from '../../src/domain/film/order/order';
import { FULL_ORDER } from '../support/films/orders';
import { filmIdOf } from '../../src/client/film-id';

const story = { title: 'The Sea', text: 'A sea.' };

describe("a film's id", () => {
  it('is the same for equal orders', () => {
    expect(filmIdOf(newOrder({ ...story }))).toBe(filmIdOf(newOrder(story)));
  });

  it('does not depend on how many pictures are in flight', () => {
    expect(filmIdOf(newOrder(story, { imagesInFlight: 3 }))).toBe(filmIdOf(newOrder(story)));
  });

  it('does not depend on the text by which its music may be used, and does on the music', () => {
    const file = { key: 'a'.repeat(64), mediaType: 'audio/wav', bytes: 9, sha256: 'b'.repeat(64) };
    const mine = newOrder(story, { music: { file } });
    expect(filmIdOf(newOrder(story, { music: { file, licence: 'CC BY 4.0' } }))).toBe(filmIdOf(mine));
    expect(filmIdOf(newOrder(story, { music: { file: { ...file, sha256: 'c'.repeat(64) } } }))).not.toBe(
      filmIdOf(mine),
    );
    expect(filmIdOf(mine)).not.toBe(filmIdOf(newOrder(story)));
  });

  it("changes with the title that the film is to have: the script's, where a person brings one", () => {
    const scenes = [{ text: 'A sea.', imagePrompt: 'sea' }];
    const scripted = (title: string, ofStory = 'The Sea') => ({
      ...newOrder({ ...story, title: ofStory }),
      script: { title, scenes },
    });
    expect(filmIdOf(newOrder({ ...story, title: 'Other' }))).not.toBe(filmIdOf(newOrder(story)));
    expect(filmIdOf(scripted('Other'))).not.toBe(filmIdOf(scripted('The Sea')));
    expect(filmIdOf(scripted('The Sea', 'Other'))).toBe(filmIdOf(scripted('The Sea')));
    expect(filmIdOf(scripted('The Sea'))).not.toBe(filmIdOf(newOrder(story)));
  });

  it('is another one where it is made of the film that it would be: that one was changed in the making', () => {
    const ordered = newOrder(story);
    const id = filmIdOf(ordered);
    expect(filmIdOf({ ...ordered, revises: id })).not.toBe(id);
    expect(filmIdOf({ ...ordered, revises: 'film-0' })).toBe(id);
  });

  it('is what it was before the camera could move, for an order that says nothing of it', () => {
    const order = newOrder(story, { voice: 'slt', narrator: { provider: 'local', model: 'flite' } });
    expect(filmIdOf(order)).toBe('film-0c6c066f815b8a6e');
  });

  it.each([
    ['text', newOrder({ ...story, text: 'A lake.' })],
    ['voice', newOrder(story, { voice: 'rms' })],
    ['format', newOrder(story, { format: 'square' })],
    ['motion', newOrder(story, { motion: 'gentle' })],
    ['border', newOrder(story, { border: 'dip' })],
    ['music', newOrder(story, { music: { mood: 'calm', composer: LOCAL_COMPOSER } })],
    ['thumbnail', newOrder(story, { thumbnail: { scene: 1 } })],
    ['draft', newOrder(story, { draft: true })],
    ['title card', newOrder(story, { titleCard: { spoken: false } })],
    ['end card', newOrder(story, { endCard: { text: 'The end', spoken: false } })],
    ['logo', newOrder(story, { logo: FULL_ORDER.logo })],
    ['language', newOrder(story, { language: 'fr' })],
    ['illustrator', newOrder(story, { illustrator: { provider: 'other', model: 'painter' } })],
  ])('changes with the %s', (_what, order) => {
    expect(filmIdOf(order)).not.toBe(filmIdOf(newOrder(story)));
  });

  it('may stand in addresses and file names', () => {
    expect(filmIdOf(newOrder(story))).toMatch(/^film-[0-9a-f]{16}$/);
  });
});
