import { userInfo } from 'node:os';
import { InputError } from '../../src/app/input-error';
import { whoIs } from '../../src/app/who';

describe('who changes a film', () => {
  it('is whoever says so, on one line', () => {
    expect(whoIs('Ann \n Lee\t')).toBe('Ann Lee');
  });

  it('is else the account on this machine, or somebody where that has no name', () => {
    expect(whoIs(undefined)).toBe(userInfo().username);
    expect(whoIs(undefined, () => '')).toBe('somebody');
    expect(whoIs(undefined, () => 'n'.repeat(61))).toBe('somebody');
  });

  it.each([
    ['', /0/],
    ['n'.repeat(61), /61/],
  ])('is refused as %j', (name, length) => {
    expect(() => whoIs(name)).toThrow(InputError);
    expect(() => whoIs(name)).toThrow(length);
  });
});
