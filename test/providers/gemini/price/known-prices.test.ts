import { knownPrice } from '../../../../src/providers/gemini/price/known-prices';

const on = (day: string) => Date.parse(day);

describe('the price list', () => {
  it.each([
    ['gemini-3.8-flash', '2026-12-31', 0.75, 3.75],
    ['gemini-3.8-flash', '2027-01-01', 1.5, 7.5],
    ['gemini-3.5-flash', '2026-10-07', 1.5, 9],
    ['gemini-3.5-flash', '2026-10-08', 1.5, 7.5],
    ['gemini-2.5-flash', '2026-11-30', 0.3, 2.5],
    ['gemini-2.5-flash-lite', '2026-12-01', 0.1, 0.4],
    ['models/gemini-3.5-flash-lite-001', '2026-12-01', 0.3, 2.5],
    ['gemini-3.6-flash-preview-05-20', '2026-12-01', 1.5, 7.5],
  ])('says what %s costs on %s', (model, day, input, output) => {
    expect(knownPrice(model, on(day))).toMatchObject({ input, output });
  });

  it('tells the day of each price', () => {
    expect(knownPrice('gemini-3.6-flash', on('2026-12-01'))?.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each(['gemini-99', 'gemini-3.5-flash-lite-max', 'gemini-3.5-flash-image', '', '__proto__', 'constructor'])(
    'says nothing of %j',
    (model) => {
      expect(knownPrice(model, on('2026-12-01'))).toBeUndefined();
    },
  );
});
