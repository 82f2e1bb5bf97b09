import { scenesText } from '../../../../src/app/film/waiting/scenes-text';

describe('numbers of scenes', () => {
  it.each([
    [[], 'no scene'],
    [[4], 'scene 4'],
    [[1, 2], 'scenes 1 and 2'],
    [[3, 1, 2], 'scenes 1 to 3'],
    [[1, 2, 3, 7], 'scenes 1 to 3 and 7'],
    [[1, 3, 4, 8, 9, 10, 8], 'scenes 1, 3, 4 and 8 to 10'],
  ])('%j are read as "%s"', (scenes, text) => {
    expect(scenesText(scenes)).toBe(text);
  });
});
