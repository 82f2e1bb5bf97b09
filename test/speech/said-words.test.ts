import { saidWords, sentText } from '../../src/speech/said-words';

describe('what a server is sent', () => {
  it.each([
    ['plain words as they are', 'The “old” sea, isn’t it?', 'The “old” sea, isn’t it?'],
    ['one space for any white space', ' a\t  sea ', 'a sea'],
    [
      'a pause where a line or a paragraph ends',
      'Chapter One\n\nThe sea\nWas calm.\nAnd blue',
      'Chapter One. The sea, Was calm. And blue',
    ],
    ['no long runs of signs', 'Wait............ what?!?!?!?! “No.”', 'Wait... what?!? “No.”'],
    ['at most three accents on a letter', `Ze${'\u0301'.repeat(6)}bra`, `Ze${'\u0301'.repeat(3)}bra`],
    ['an address as it is read', '(see https://www.example.com/a_b).', '(see example dot com slash a underscore b).'],
    ['a mail address', 'Write to me@example.org!', 'Write to me at example dot org!'],
    ['tags without their brackets', '[laughs out] <b>loud</b> {x}', 'laughs out bloud/b x'],
    ['no pictures', 'Hi 🎉 there 👩‍🚀! ❤️', 'Hi there'],
    [
      'a pause for a dash that stands alone',
      'He waited — then left - at once … then',
      'He waited, then left, at once, then',
    ],
    ['no second mark where there is one', 'Wait! — No.', 'Wait! No.'],
    ['signs that are read', 'Tom & Ann paid 50 % of 3 €', 'Tom & Ann paid 50 percent of 3 euros'],
    [
      'money, measures and letters as they are read',
      'The AI cost $2M, 5 km away.',
      'The A.I. cost 2 million dollars, 5 kilometers away.',
    ],
    ['nothing that controls or turns text around', 'a\u0007b \u202Ec\u200B', 'ab c'],
    ['letters of every script', 'Привет, मित्र! 你好', 'Привет, मित्र! 你好'],
  ])('is %s', (_what, text, sent) => {
    expect(sentText(saidWords(text, 'en'))).toBe(sent);
  });

  it('is told for each word of the text', () => {
    const text = 'Hi 🎉 — see example.com …';
    expect(
      saidWords(text, 'en')
        .map((word) => word.text)
        .join(' '),
    ).toBe(text);
  });
});
