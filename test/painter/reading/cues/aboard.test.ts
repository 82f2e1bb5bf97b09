import { readPrompt } from '../../../../src/painter/reading/read-prompt';

const seen = (prompt: string) => {
  const { place, aboard, things } = readPrompt(prompt);
  return { place, aboard, things: things.map(({ word }) => word) };
};

describe('a scene in a vehicle', () => {
  it.each([
    ['You put them on in the train.', 'train'],
    ['The train is full, and a baby is crying.', 'train'],
    ['On the crowded bus nobody spoke.', 'bus'],
    ['She slept on the plane.', 'plane'],
    ['The children sat in the car and sang.', 'car'],
    ['Commuters read the news.', 'train'],
  ])('is inside it, and it is not seen from outside: %s', (prompt, aboard) => {
    const { place, aboard: inside, things } = seen(prompt);
    expect(place).toBe('carriage');
    expect(inside).toBe(aboard);
    expect(things).not.toEqual(expect.arrayContaining([aboard]));
  });

  it.each([
    'The train through the snow in the mountains.',
    'We met at the bus stop.',
    'He waited in the train station.',
    'There was snow on the car.',
    'She painted flowers on the toy train.',
  ])('is not inside where the vehicle is only named: %s', (prompt) => {
    expect(seen(prompt).place).not.toBe('carriage');
  });
});
