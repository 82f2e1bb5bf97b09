import { filmsInMemory } from '../../src/worker/films-in-memory';

const GIGABYTE = 2 ** 30;

describe('films that a worker keeps in memory', () => {
  it('are fewer where Node may have little, and never more than some hundreds', () => {
    expect(filmsInMemory(GIGABYTE / 2)).toBe(128);
    expect(filmsInMemory(GIGABYTE)).toBe(256);
    expect(filmsInMemory(4 * GIGABYTE)).toBe(500);
    expect(filmsInMemory(64 * GIGABYTE)).toBe(500);
  });

  it('are enough to work with in the smallest of heaps', () => {
    expect(filmsInMemory(GIGABYTE / 64)).toBe(10);
  });
});
