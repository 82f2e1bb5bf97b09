import { isNumberWithUnit } from '../../../../src/domain/captions/lines/numbers';

describe('two words that no line parts', () => {
  it.each([
    '35 minutes',
    '$3 billion',
    '12.5 km',
    '1,200 passengers',
    '3–4 weeks,',
    'No. 7',
    'Chapter 12',
    'two hundred',
    '1951 dollars',
    '三十 一年',
    '2024 年',
    '31 年間',
    '百 二十',
  ])('are "%s"', (pair) => {
    const [word = '', next = ''] = pair.split(' ');
    expect(isNumberWithUnit(word, next)).toBe(true);
  });

  it.each(['1951 and', 'two friends', 'in 1951', 'ferry took', '35%, which', 'May be', 'no reason'])(
    'are not "%s"',
    (pair) => {
      const [word = '', next = ''] = pair.split(' ');
      expect(isNumberWithUnit(word, next)).toBe(false);
    },
  );
});
