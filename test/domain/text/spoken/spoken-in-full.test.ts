import fc from 'fast-check';
import { spokenInFull } from '../../../../src/domain/text/spoken/spoken-in-full';
import { wordsOf } from '../../../../src/domain/text/words';
import { cpuMsOf } from '../../../support/cpu-time';
import { writing } from '../writing';

const said = (text: string) => spokenInFull(wordsOf(text), 'en').join(' ');

describe('what is said, all of it in words', () => {
  it.each([
    [
      'He joined the U.S. Navy in Nov. 1951 under Adm. Brandt, at No. 7 Pier, approx. 20 miles from Ft. Worth, e.g. by rail, with Messrs. Hale and Sons Inc. of Ohio.',
      'He joined the you ess Navy in November nineteen fifty one under admiral Brandt, at number seven Pier, approximately twenty miles from fort Worth, for example by rail, with messers Hale and Sons incorporated of Ohio.',
    ],
    [
      'It lost $2M on 12/31/2025, incl. 50 % of 1.7bn.',
      'It lost two million dollars on December thirty first twenty twenty five, including fifty percent of one point seven billion.',
    ],
    [
      'from 1939-45, in 1905, 2005, 1900, 1066 and 2010',
      'from nineteen thirty nine to forty five, in nineteen oh five, two thousand five, nineteen hundred, ten sixty six and twenty ten',
    ],
    ['the 1950s and the 90s', 'the nineteen fifties and the nineties'],
    [
      'at 9:45, 10:00, 10:00 pm, 10:05 pm, 5pm and 5 p.m. sharp',
      "at nine forty five, ten o'clock, ten pee em, ten oh five pee em, five pee em and five pee em sharp",
    ],
    [
      '100,000 or 680 or 0.05 or -5 or #7 or 3.5',
      'one hundred thousand or six hundred eighty or zero point zero five or minus five or number seven or three point five',
    ],
    ['May 5, the 21st and the 100th', 'May fifth, the twenty first and the one hundredth'],
    [
      'call 555-1234, room 007, 24/7',
      'call five five five one two three four, room zero zero seven, twenty four seven',
    ],
    ['St. Mary lives on Main St. near Mt. Hood.', 'saint Mary lives on Main street near mount Hood.'],
    ['Dr. Smith et al. of Austin, Tex. came.', 'doctor Smith et al. of Austin, Texas came.'],
    ['the CEOs, WWII, a PhD, Henry VIII', 'the see ee ohs, World War two, a pee aitch dee, Henry the eighth'],
    ["No.1 in the 1990's", 'number one in the nineteen nineties'],
    ['Chapter IV. MP3, 221B.', 'Chapter four. MP three, two hundred twenty one B.'],
  ])('%s', (text, spoken) => {
    expect(said(text)).toBe(spoken);
  });

  it('has no figures left, and one entry for each word, whatever the text', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const words = wordsOf(text);
        const spoken = spokenInFull(words, 'en');
        expect(spoken).toHaveLength(words.length);
        expect(spoken.join(' ')).not.toMatch(/\d/);
      }),
    );
  });

  it('takes linear time', () => {
    const cpuMs = cpuMsOf(() => {
      for (const word of ['1,', '1.', 'A.', '1-', '1/', "1'", '$1', '((', 'a.b@', '#', '-'])
        said(word.repeat(10_000 / word.length));
    });
    expect(cpuMs).toBeLessThan(5_000);
  });
});
