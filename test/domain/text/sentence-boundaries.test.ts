import { splitParagraphs, splitSentences } from '../../../src/domain/text/sentence-boundaries';

describe('the sentences of a paragraph', () => {
  it.each([
    [['The sea lay calm.', 'Night fell!', 'Who was it?']],
    [['Dr. Smith met Mr. Brown at St. Paul.', 'They spoke.']],
    [['J. R. R. Tolkien wrote it.', 'We read it.']],
    [['She liked fruit, e.g. apples, i.e. red ones.', 'He did not.']],
    [['They met at 5 p.m. on a Sunday.', 'It cost 3.5 dollars.']],
    [['They met at 5 p.m.', 'Then they left.']],
    [['“Wait!” she cried.', '“I will come.”', 'He said nothing.']],
    [['"Who?" he asked, "Me?"', '(Nobody answered.)', 'He slept.']],
    [['Well... maybe he slept.', 'Maybe not.', 'No.', 'He woke.']],
    [['You and I.', 'We are two.']],
    [['No. 5 was late.', 'It came.']],
    [['Look at example.com for more.', 'It is there.']],
  ])('are found: %j', (sentences) => {
    expect(splitSentences(sentences.join(' '), 'en')).toEqual(sentences);
  });

  it('fold white space and never part what has no white space', () => {
    expect(splitSentences('  One\n two.Three \t four. Five ', 'en')).toEqual(['One two.Three four.', 'Five']);
    expect(splitSentences('日本語です。次の文。', 'ja')).toEqual(['日本語です。次の文。']);
  });

  it('are none when there are no words', () => {
    expect(splitSentences(' ', 'en')).toEqual([]);
  });
});

describe('the paragraphs of a text', () => {
  it('are parted by blank lines, also with spaces or Windows line ends', () => {
    expect(splitParagraphs('one\ntwo\n\nthree\r\n\r\nfour\n \t\n\n\nfive\n\n')).toEqual([
      'one\ntwo',
      'three',
      'four',
      'five',
    ]);
  });
});
