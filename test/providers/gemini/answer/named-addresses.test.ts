import { namesOtherAddress } from '../../../../src/providers/gemini/answer/named-addresses';

const STORY = 'Mia sold kites at Kites.com. (See https://www.kites.com/red?a=1, or not-evil.com!)';

describe('web addresses in an answer', () => {
  it.each([
    'Mia opened Kites.com.',
    "Kites.com's owner",
    'at www.kites.com',
    'See https://www.kites.com/red?a=1!',
    'no address, e.g. this.',
  ])('may be those of the story: %s', (text) => {
    expect(namesOtherAddress(text, STORY)).toBe(false);
  });

  it.each([
    'Buy at evil.com now.',
    'Kites.com.org',
    'https://kites.com.evil.example/',
    'http://evil.example/?kites.com',
    'WWW.evil.example',
    'mailto:a@kites.com',
    'javascript:alert(1)',
    'data:text/html,x',
    'my-kites.com',
    'red.kites.com',
  ])('may not be others: %s', (text) => {
    expect(namesOtherAddress(text, STORY)).toBe(true);
  });

  it('are never code, whatever the story says', () => {
    expect(namesOtherAddress('javascript:alert(1)', 'javascript:alert(1)')).toBe(true);
  });
});
