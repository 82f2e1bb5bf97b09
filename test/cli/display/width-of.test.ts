import { widthOf } from '../../../src/cli/display/width-of';

describe('the width of a text on a terminal', () => {
  it.each([
    ['', 0],
    ['The sea, at 7~', 14],
    ['Łódź naïve', 10],
    ['海と灯台', 8],
    ['a 🌊 b', 6],
    ['\u001B[31mred\u001B[39m', 3],
    ['e\u0301', 1],
    ['a\u0007b', 2],
  ])('of %j is %d', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});
