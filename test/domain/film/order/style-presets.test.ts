import { LONGEST_STYLE } from '../../../../src/domain/bounds';
import { STYLE_NAMES, styleWords } from '../../../../src/domain/film/order/style-presets';

describe('the styles of pictures', () => {
  it('have names that stand for words, however they are written', () => {
    expect(styleWords('ink')).toMatch(/^Black ink drawing/);
    expect(styleWords(' Watercolor ')).toBe(styleWords('watercolour'));
  });

  it('may be words of a person, which are left as they are', () => {
    expect(styleWords('ink drawing, blue')).toBe('ink drawing, blue');
    expect(styleWords('constructor')).toBe('constructor');
  });

  it('are no longer than an order may hold, and none like another', () => {
    const words = STYLE_NAMES.map(styleWords);
    expect(new Set(words).size).toBe(STYLE_NAMES.length);
    for (const each of words) expect(each.length).toBeLessThanOrEqual(LONGEST_STYLE);
  });
});
