import { jsonWithoutControls, withoutControls } from '../../../src/domain/text/without-controls';

describe('a text without control characters', () => {
  it('keeps its line ends and tabs, and every letter and emoji', () => {
    const text = 'A\tcalm sea.\n\nDie Möwe 👩‍🚀 rief: «Land!» שלום';
    expect(withoutControls(text)).toBe(text);
  });

  it.each([
    ['of a terminal', 'a\u001b[2J\u009b31mb\u0007\u0008\rc', 'a [2J 31mb   c'],
    ['that turn letters around', 'a\u202egnp.exe\u2066b', 'a gnp.exe b'],
  ])('has a space for each of those %s', (_which, text, left) => {
    expect(withoutControls(text)).toBe(left);
  });

  it('is all that JSON holds then, in names as in values, also where they are written as escapes', () => {
    const json = String.raw`{"a\u001b[1m":["\u009b2J",{"__proto__":"\u0000"}],"n":1,"x":null}`;
    expect(JSON.stringify(jsonWithoutControls(json))).toBe('{"a [1m":[" 2J",{"__proto__":" "}],"n":1,"x":null}');
  });
});
