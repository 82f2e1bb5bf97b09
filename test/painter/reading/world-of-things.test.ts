import { readPrompt } from '../../../src/painter/reading/read-prompt';

const shown = (prompt: string) =>
  readPrompt(prompt).things.map(({ kind, kept, word }) => (kept ? kept.drawing : word || kind));

describe('the world in which things stand', () => {
  it.each([
    ['a bus in a street, where a room is only guessed', 'The customer saw a bus.', 'street'],
    ['a courthouse in a street', 'The company lost in the supreme court.', 'street'],
    ['a town under water in its streets', 'The river burst its banks on Tuesday.', 'street'],
    ['headphones in no laboratory and on no stage', 'We saw headphones there.', 'studio'],
  ])('holds %s', (_, prompt, place) => {
    expect(readPrompt(prompt).place).toBe(place);
  });

  it.each([
    ['a bus from the kitchen', 'A spoon in the kitchen, and a bus.', ['spoon']],
    ['a sofa from the hills', 'A boat and a sofa by the sea.', ['boat']],
    ['bacteria from the meadow', 'Soldiers and bacteria in the meadow.', ['soldier']],
    ['an aeroplane from the office', 'The phone in the office, and a plane.', ['mobile-phone']],
  ])('leaves out %s', (_, prompt, things) => {
    expect(shown(prompt)).toEqual(things);
  });

  it.each([
    ['a worker bee is a bee', 'A worker bee.', ['honeybee']],
    ['his shell is a part of him', 'The snail slept in his shell.', ['snail']],
    ['what is made of wool shows no yarn', 'Cushions are made of soft wool.', []],
    ['trains that have been cancelled are not there', 'The trains have been cancelled.', []],
    ['a price shows no notes', 'It costs 40 million euros.', []],
    ['a Roman soldier is dressed as one', 'A Roman soldier.', ['legionary']],
  ])('knows that %s', (_, prompt, things) => {
    expect(shown(prompt)).toEqual(things);
  });

  it('shows a flood only where a town is under water', () => {
    expect(readPrompt('The street is flooded.').flooded).toBe(true);
    expect(readPrompt('The street is flooded with light.').flooded).toBe(false);
    expect(readPrompt('A flood of letters in the office.').flooded).toBe(false);
  });

  it('takes how long something lasts for no hour', () => {
    expect(readPrompt('It costs $149. Try it for 30 days.').place).toBe('studio');
  });
});
