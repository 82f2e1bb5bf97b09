import fc from 'fast-check';
import { joinParts } from '../../../src/domain/text/part';
import { splitSentences } from '../../../src/domain/text/sentences';
import { wordsOf } from '../../../src/domain/text/words';
import { writing } from './writing';

const textsOf = (text: string) => splitSentences(text).map((part) => part.text);

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
    [
      [
        'He joined the U.S. Navy in Nov. 1951 under Adm. Brandt, at No. 7 Pier, approx. 20 miles from Ft. Worth, e.g. by ' +
          'rail, with Messrs. Hale and Sons Inc. of Ohio.',
        'Then he slept.',
      ],
    ],
    [['See cf. pp. 3 and vol. 2, fig. 4, ed. 1.', 'Read it.']],
    [['They lived in the U.S.', 'The rain came.', 'He came in Nov.', 'It snowed.']],
    [['He ate a fig.', 'No.', 'Nobody saw the art.', 'It was 12 in. long.', 'Come in.', 'He did.']],
    [['Sgt. Hale of Austin, Tex. Rangers met Gov. Ann B. Stone.', 'She sat.', 'They sat on Sat. 5 May.']],
    [['The book (ed. Hale, 3rd ed.) is old.', 'He paid $5 at the U.N.', 'The end.']],
    [['We sell nails, screws, etc.', 'Brandt bought them at 5 p.m.', 'He paid.']],
    [['Take vitamin C.', 'It helps.', 'She lives on Main St.', 'He does not live near St. Mary.']],
    [['“Run!” – cried the girl.', 'The dog ran.', 'Surprise! 🎉', 'Everyone shouted.']],
    [['Who is it?', '— Me.', '— You?']],
    [['« Quoi ? » dit-il.', 'Il part !', '¿Qué?', '¡Ven!']],
    [['यह एक कहानी है।', 'राम घर गया॥', 'یہ کہانی ہے۔', 'سؤال؟', 'جواب.']],
    [['ရာသီဥတု ကောင်းတယ်။', 'នេះជារឿង។', 'ሰላም።', 'Wait.......', 'What?']],
  ])('are found: %j', (sentences) => {
    expect(textsOf(sentences.join(' '))).toEqual(sentences);
  });

  it('fold white space, keep line breaks, and never part what has no white space', () => {
    expect(textsOf('  One\n two.Three \t four. Five ')).toEqual(['One\ntwo.Three four.', 'Five']);
  });

  it('end at the marks of writing that has no spaces', () => {
    const text = '老人说：“你的风筝在树上，我帮你拿下来吧！”她笑了。好吗?好！';
    expect(textsOf(text)).toEqual(['老人说：“你的风筝在树上，我帮你拿下来吧！”', '她笑了。', '好吗?', '好！']);
    expect(textsOf('彼は言った。「行こう！」そして歩いた。')).toEqual([
      '彼は言った。',
      '「行こう！」',
      'そして歩いた。',
    ]);
  });

  it('end with a paragraph, and do not end at the number of an item', () => {
    expect(splitSentences('5 facts\n\n1. Press the switch\n\n2. Wait')).toEqual([
      { text: '5 facts', end: 'paragraph' },
      { text: '1. Press the switch', end: 'paragraph' },
      { text: '2. Wait' },
    ]);
  });

  it('joined are the text, whatever it is', () => {
    fc.assert(fc.property(writing, (text) => expect(joinParts(splitSentences(text))).toBe(joinParts(wordsOf(text)))));
  });

  it('are none when there are no words', () => {
    expect(textsOf(' ')).toEqual([]);
    expect(textsOf('… —')).toEqual(['… —']);
  });
});
