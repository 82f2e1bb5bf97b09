import { longestTextFirst } from '../../../src/domain/schedule/longest-text-first';

const scenesOf = (...texts: string[]) => texts.map((text) => ({ text, imagePrompt: '' }));

describe('the order in which scenes are begun', () => {
  it('is by the length of their text, longest first', () => {
    expect(longestTextFirst(scenesOf('aa', 'a', 'aaa'))).toEqual([2, 0, 1]);
  });

  it('keeps scenes of equal length in the order of the film', () => {
    expect(longestTextFirst(scenesOf('aa', 'bb', 'ccc', 'dd'))).toEqual([2, 0, 1, 3]);
  });
});
