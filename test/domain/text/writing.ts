import fc from 'fast-check';

/** Words of many kinds of writing, and signs that are not spoken. */
const WORDS =
  'Mara the lamp. “Run!” said U.S. Nov. 1951 No. 7 e.g. Inc. I. Mr. Hale, wait… £1.7bn 50 % 小玲用一张旧地图做了一只风筝， 他走了。 「行こう！」 ' +
  'สวัสดีครับ ຂ້ອຍ ភាសាខ្មែរ។ यह कहानी है। Python写 naïve don’t A B. Zürich?! 1. (2) example.com/a-b abc';
const SIGNS = '— – - • ♪ “ ” " 🎉 👀 … ! * # « » / ... “ ” ( )';

/** Texts as people, and nobody, would write them: lines, paragraphs, and signs anywhere. */
export const writing = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
        { weight: 3, arbitrary: fc.constantFrom(...SIGNS.split(' ')) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      ),
      fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '\n\n', '  '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''));
