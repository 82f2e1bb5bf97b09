import { canonicalJson } from '../../../src/domain/film/canonical-json';

describe('canonical JSON', () => {
  it('sorts the names of properties at every depth, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},"x"]}');
  });

  it('takes an undefined property for none', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
