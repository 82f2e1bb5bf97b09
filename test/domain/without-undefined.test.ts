import { withoutUndefined } from '../../src/domain/without-undefined';

describe('what was said', () => {
  it('has no field of what was not, and every other, also those that say no', () => {
    const loose = { title: '', count: 0, spoken: false, voice: undefined, logo: null };
    expect(Object.entries(withoutUndefined<object>(loose))).toEqual([
      ['title', ''],
      ['count', 0],
      ['spoken', false],
      ['logo', null],
    ]);
  });
});
