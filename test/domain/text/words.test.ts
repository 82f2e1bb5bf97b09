import fc from 'fast-check';
import { joinParts } from '../../../src/domain/text/part';
import { splitParagraphs, wordsOf } from '../../../src/domain/text/words';
import { writing } from './writing';

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);

describe('the words of a text', () => {
  it.each([
    ['where white space parts them', ' She said:\t“No!” 🎉 ', ['She', 'said:', '“No!”', '🎉']],
    ['Chinese', '老人说：“你的风筝”，好！', ['老人', '说：', '“你的', '风筝”，', '好！']],
    ['Japanese', '「行こう！」そして、二人は', ['「行', 'こう！」', 'そして、', '二人', 'は']],
    ['Thai, with its spaces', 'สวัสดีครับ ผมชื่อสมชาย', ['สวัสดี', 'ครับ', 'ผม', 'ชื่อ', 'สมชาย']],
    ['Lao', 'ຂ້ອຍຮັກເຈົ້າ', ['ຂ້ອຍ', 'ຮັກ', 'ເຈົ້າ']],
    ['Khmer', 'ខ្ញុំស្រលាញ់អ្នក។', ['ខ្ញុំ', 'ស្រលាញ់', 'អ្នក។']],
    ['Korean, which has spaces', '안녕하세요 여러분!', ['안녕하세요', '여러분!']],
    ['mixed', '用Python3.8写 ok', ['用', 'Python3.8', '写', 'ok']],
  ])('are found: %s', (_what, text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('know whether they stand together, and where lines and paragraphs end', () => {
    expect(wordsOf('风筝 a\nb\n \n\nc')).toEqual([
      { text: '风筝' },
      { text: 'a', end: 'line' },
      { text: 'b', end: 'paragraph' },
      { text: 'c' },
    ]);
    expect(wordsOf('跑了')).toEqual([{ text: '跑', glued: true }, { text: '了' }]);
  });

  it('joined are the text with its white space folded, whatever it is', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const folded = splitParagraphs(text).map((paragraph) => {
          const lines = paragraph.split('\n').map((line) => line.trim().replace(/\s+/gu, ' '));
          return lines.filter((line) => line !== '').join('\n');
        });
        expect(joinParts(wordsOf(text))).toBe(folded.join('\n\n'));
      }),
    );
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
