import { readViews } from '../../../src/painter/reading/views';

const places = (prompt: string) => readViews(prompt).map(({ place }) => place);

describe('the views of a prompt', () => {
  it('is one where its sentences stay in one world', () => {
    expect(places('A boat on the sea. The keeper climbed the stairs of the lighthouse.')).toEqual(['sea']);
    expect(places('A microscope in the laboratory. A guitar stood on the shelf.')).toEqual(['laboratory']);
  });

  it('are several where worlds lie far apart, each with its own things', () => {
    const views = readViews(
      'In 1666 the fire began in a bakery. The pond was frozen, and the children skated on the ice.',
    );
    expect(views.map(({ place }) => place)).toEqual(['old town', 'ice']);
    expect(views.map(({ burning }) => burning)).toEqual([true, false]);
  });

  it('are at most three', () => {
    const facts = ['in the laboratory', 'in the hospital', 'in the kitchen', 'in the stadium', 'in the office'];
    expect(places(facts.map((where) => `A banana ${where}.`).join(' '))).toHaveLength(3);
  });

  it('share the year of the list before them', () => {
    expect(places('king, 1666; The king stood in the street. Soldiers ran through the city.')).toEqual(['old town']);
  });
});
