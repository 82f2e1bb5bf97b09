import { printable, printableJson } from '../../../src/cli/display/printable';

const HOSTILE = 'The Sea\u001b]0;owned\u0007\u001b[8m\u009b2K\u202eend';

describe('what a terminal is given', () => {
  it('holds nothing that it would obey', () => {
    expect(printable(`"${HOSTILE}"\n\tis made`)).toBe('"The Sea ]0;owned  [8m 2K end"\n\tis made');
  });

  it('is as JSON what a program reads as the value itself', () => {
    const json = printableJson({ title: HOSTILE });
    expect(json).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(json)).toEqual({ title: HOSTILE });
  });
});
