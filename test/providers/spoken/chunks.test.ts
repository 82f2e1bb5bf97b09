import fc from 'fast-check';
import { chunksOf } from '../../../src/providers/spoken/chunks';
import { saidWords, sentText } from '../../../src/speech/said-words';
import { joinOnOneLine, joinParts } from '../../../src/domain/text/part';
import { canBeSpoken } from '../../../src/domain/text/signs';
import { spokenLength } from '../../../src/domain/text/spoken/spoken-length';

const fold = (text: string) => text.trim().replace(/\s+/g, ' ');
const textsOf = (text: string) => chunksOf(text, 'en').map((chunk) => chunk.text);
const sentFor = (text: string) => sentText(saidWords(text, 'en'));

const word = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Z][a-z]{0,8}[,.;:!?]$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('—', '🎉', '...', '1984', '[laugh]', 'www.example.com/a-b', 'naïve', '“Wait!”', '&'),
  },
);
const space = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '  ', '\n\n');
const story = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 250 })
  .map((parts) => parts.flat().join(''))
  .filter(canBeSpoken);

describe('the chunks of a text', () => {
  it('joined are the text, whatever it is', () => {
    fc.assert(fc.property(story, (text) => expect(fold(joinOnOneLine(chunksOf(text, 'en')))).toBe(fold(text))));
  });

  it('are each sent as at most 280 characters, and each have something to say', () => {
    fc.assert(
      fc.property(story, (text) => {
        for (const sent of textsOf(text).map(sentFor)) {
          expect(spokenLength(sent)).toBeLessThanOrEqual(280);
          expect(canBeSpoken(sent)).toBe(true);
        }
      }),
    );
  });

  it('are never cut inside a sentence that is short enough', () => {
    const sentence = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 3, maxLength: 20 }).map((words) => {
      const text = words.join(' ');
      return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
    });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (sentences) => {
        for (const chunk of textsOf(sentences.join(' '))) expect(chunk).toMatch(/^[A-Z].*\.$/s);
      }),
    );
  });

  it('are balanced, and no crumb is left at the end', () => {
    const text = 'The quick brown fox jumps over the lazy old dog now. '.repeat(6);
    const lengths = textsOf(text).map(({ length }) => length);
    expect(lengths).toEqual([158, 158]);
  });

  it('are one where the text is short', () => {
    expect(chunksOf('The sea was calm. Nobody spoke.', 'en')).toEqual([
      { text: 'The sea was calm. Nobody spoke.', pauseMs: 0 },
    ]);
  });

  it('pause by what parts them: a clause, a sentence, a paragraph', () => {
    const clause = 'and the boats came in one after another with their lanterns lit against the dark';
    const sentence = `When evening fell ${`${clause}, `.repeat(3)}${clause}.`;
    const chunks = chunksOf(`${sentence} ${sentence}\n\n${sentence}`, 'en');
    expect(chunks.map(({ pauseMs }) => pauseMs)).toEqual([160, 350, 160, 650, 160, 0]);
    expect(chunks.every(({ text }) => /[.,]$/.test(text))).toBe(true);
  });

  it('part paragraphs, but put short lines of speech together', () => {
    const long = 'The harbour lay quiet, and the boats rocked on the water until the morning came.';
    expect(textsOf(`${long}\n\n${long}`)).toHaveLength(2);
    expect(textsOf('“Yes.”\n\n“No.”\n\n“Yes!”')).toEqual(['“Yes.” “No.” “Yes!”']);
  });

  it('are shorter in text where what is said is longer', () => {
    const figures = '1984 1985 1986 1987 1988 1989 1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000 2001.';
    expect(textsOf(figures).length).toBeGreaterThan(1);
    const addresses = `See ${'www.example.com/a-b-c-d-e-f and '.repeat(5)}then come here.`;
    expect(addresses.length).toBeLessThan(200);
    expect(textsOf(addresses).length).toBeGreaterThan(1);
  });

  it('keep what makes no sound beside what does', () => {
    expect(textsOf('🎉\n\nThe sea.\n\n—')).toEqual(['🎉 The sea. —']);
  });

  it.each(['', '  \n', '🎉 🎉'])('are one where there is nothing to say (%j), which is then refused', (text) => {
    expect(chunksOf(text, 'en')).toEqual([{ text: fold(text), pauseMs: 0 }]);
  });

  it('are refused for a word that no chunk can hold: a caption needs it whole', () => {
    expect(() => chunksOf(`A ${'monsters'.repeat(36)} came.`, 'en')).toThrow(
      /no longer to say than 280 letters, but "(monsters){5}\.\.\." takes 288\. Shorten or divide it/,
    );
    expect(textsOf(`A ${'monsters'.repeat(35)} came.`)).toHaveLength(3);
  });

  it('are sentences of writing that has no spaces, however many', () => {
    const sentences = [
      '清晨的雾还没有散，老船夫已经把船推到水边。',
      '他数了数桨，又看了看天。',
      '一个背着书包的男孩跑来，说学校今天有考试，不能迟到。',
      '老船夫点点头，让他坐稳。',
      '船走到河心的时候，雾忽然亮了，太阳出来了。',
      '男孩笑了，老船夫也笑了。',
      '到了对岸，男孩没有带钱，就留下了一支铅笔。',
    ];
    const chunks = chunksOf(sentences.join(''), 'zh');
    expect(chunks.length).toBeGreaterThan(1);
    expect(joinParts(chunks)).toBe(sentences.join(''));
    for (const { text } of chunks) expect(text).toMatch(/。$/);
  });

  it('are as they always were where paragraphs end with a mark, and know of the end where none does', () => {
    expect(textsOf('The sea.\n\nThe sky.')).toEqual(['The sea. The sky.']);
    expect(textsOf('The sea\n\nThe sky.')).toEqual(['The sea\n\nThe sky.']);
  });

  it('do not count signs that stand many times in a row', () => {
    expect(textsOf(`Wait${'.'.repeat(400)} what?`)).toHaveLength(1);
  });
});
