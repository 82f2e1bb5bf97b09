import { aMoment } from '../../../src/cli/input/list-values';

describe('the moment since which films are listed', () => {
  it.each([
    ['2026-11-28', '2026-11-28T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2026-11-28T10:00Z', '2026-11-28T10:00:00.000Z'],
    ['2026-03-01T00:30+02:00', '2026-02-28T22:30:00.000Z'],
  ])('is a day, or a time of one: %s', (text, moment) => {
    expect(new Date(aMoment(text)).toISOString()).toBe(moment);
  });

  it.each(['2026-02-30', '2026-04-31', '2026-02-29', '2026-02-30T10:00Z', '2026-13-01', '2026-00-10', '2026-01-00'])(
    'is no day that no calendar has: %s',
    (text) => {
      expect(() => aMoment(text)).toThrow('Expected how long ago, such as 24h or 7d, or a date such as 2026-11-28');
    },
  );
});
