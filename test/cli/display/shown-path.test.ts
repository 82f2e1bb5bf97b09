import { join, resolve } from 'node:path';
import { shownPath } from '../../../src/cli/display/shown-path';

describe('a path that a person is shown', () => {
  it.each([
    [resolve('films', 'sea.mp4'), join('films', 'sea.mp4')],
    [resolve('..', 'films', 'sea.mp4'), resolve('..', 'films', 'sea.mp4')],
    [join('..', 'sea.mp4'), resolve('..', 'sea.mp4')],
    ['sea.mp4', 'sea.mp4'],
  ])('of %j is %j', (path, shown) => {
    expect(shownPath(path)).toBe(shown);
  });
});
