import fc from 'fast-check';
import { heardWords } from '../../../src/domain/captions/heard-words';
import { subtitlesOf } from './subtitles/subtitles-of';
import type { WordTime } from '../../../src/domain/film/narration';
import { joinOnOneLine } from '../../../src/domain/text/part';
import { isSpokenWord } from '../../../src/domain/text/signs';
import { wordsOf } from '../../../src/domain/text/words';
import { writing } from '../text/writing';
import { usualCaptions } from './showing';

/** A text in the times of some narrator: it takes a while for each word, pauses now and then, and signs take no time. */
const narration = fc
  .tuple(writing, fc.infiniteStream(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom(0, 0, 0, 90, 400, 900))))
  .map(([text, lengths]) => {
    let atMs = 0;
    return wordsOf(text).map((word): WordTime => {
      const [lengthMs, pauseMs] = lengths.next().value!;
      const startMs = atMs;
      if (!isSpokenWord(word)) return { ...word, startMs, endMs: startMs };
      atMs += lengthMs + pauseMs;
      return { ...word, startMs, endMs: startMs + lengthMs };
    });
  });

const anyTimes = narration.chain((words) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 })), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((times) => words.map((word, index) => ({ ...word, startMs: times[index]![0], endMs: times[index]![1] }))),
);

const spokenOf = (words: readonly WordTime[]) => words.filter((word) => word.endMs > word.startMs);
const shown = (words: readonly WordTime[]) => joinOnOneLine(words).replace(/\s+/gu, ' ');

function timesOf(subtitles: string): [number, number][] {
  const ms = (code: string) => {
    const [h = 0, m = 0, s = 0, part = 0] = code.split(/[:,]/).map(Number);
    return ((h * 60 + m) * 60 + s) * 1000 + part;
  };
  return [...subtitles.matchAll(/^(\S+) --> (\S+)$/gm)].map(([, from, until]) => [ms(from!), ms(until!)]);
}

describe('the words that captions show', () => {
  it('have each spoken word for as long as it is spoken, and the whole text', () => {
    fc.assert(
      fc.property(narration, (words) => {
        const spoken = spokenOf(words);
        const heard = heardWords(words);
        expect(heard.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
          spoken.map(({ startMs, endMs }) => [startMs, endMs]),
        );
        heard.forEach(({ text }, index) => expect(text).toContain(spoken[index]!.text));
        expect(shown(heard)).toBe(spoken.length > 0 ? shown(words) : '');
      }),
    );
  });

  it('are in captions that cover the time of their words, have a length and never overlap', () => {
    fc.assert(
      fc.property(narration, (words) => {
        const captions = usualCaptions(words);
        expect(captions.flatMap((caption) => caption.words)).toEqual(heardWords(words));
        captions.forEach((caption, index) => {
          expect(caption.startMs).toBe(caption.words[0]!.startMs);
          expect(caption.endMs).toBeGreaterThanOrEqual(caption.words.at(-1)!.endMs);
          expect(caption.endMs).toBeGreaterThan(caption.startMs);
          expect(caption.endMs).toBeLessThanOrEqual(captions[index + 1]?.startMs ?? Infinity);
        });
      }),
    );
  });

  it('are in subtitles that cover the time of their words, have a length and never overlap', () => {
    fc.assert(
      fc.property(narration, (words) => {
        const cues = timesOf(subtitlesOf([words]));
        for (const { startMs, endMs } of spokenOf(words)) {
          expect(cues.filter(([from, until]) => from <= startMs && until >= endMs)).toHaveLength(1);
        }
        cues.forEach(([from, until], index) => {
          expect(until).toBeGreaterThan(from);
          expect(until).toBeLessThanOrEqual(cues[index + 1]?.[0] ?? Infinity);
        });
      }),
    );
  });

  it('have a length and never overlap, whatever times a narrator tells', () => {
    fc.assert(
      fc.property(anyTimes, (words) => {
        let earliestMs = 0;
        for (const { startMs, endMs } of heardWords(words)) {
          expect(startMs).toBeGreaterThanOrEqual(earliestMs);
          expect(endMs).toBeGreaterThan(startMs);
          earliestMs = endMs;
        }
      }),
    );
  });

  it('share the time of several that came as one, as those of a voice kept from before', () => {
    const words = heardWords([{ text: '“你的风筝在树上，', startMs: 100, endMs: 1000 }]);
    expect(words.map((word) => word.text)).toEqual(['“你的', '风筝', '在', '树', '上，']);
    expect([words[0]!.startMs, words.at(-1)!.endMs]).toEqual([100, 1000]);
  });

  it('are the pieces of a long address, where its own signs part it', () => {
    const address = '“https://example.org/a/very/long/path?x=1.”';
    expect(heardWords([{ text: address, startMs: 0, endMs: 9000 }]).map(({ text }) => text)).toEqual([
      '“https://example.',
      'org/',
      'a/',
      'very/',
      'long/',
      'path?',
      'x=',
      '1.”',
    ]);
    expect(heardWords([{ text: 'example.org/a/story', startMs: 0, endMs: 900 }])).toHaveLength(1);
  });

  it.each([
    ['a dash goes with the word before it', 'cold — so', ['cold —', 'so']],
    ['a dash that begins speech goes with what is said', 'it? — Me.', ['it?', '— Me.']],
    ['bullets and quotation marks go with what they begin', '“ Run ” • tea • milk', ['“ Run ”', '• tea', '• milk']],
    ['a note that closes a song goes with the word before', 'Sing. ♪ La la ♪ la', ['Sing.', '♪ La', 'la ♪', 'la']],
    ['emoji go with the word before, or the first one', '🎉 Hi 👀 👀 you', ['🎉 Hi 👀 👀', 'you']],
  ])('show signs with their neighbours: %s', (_what, text, expected) => {
    const words = wordsOf(text).map((word, index) => {
      const startMs = 100 * index;
      return { ...word, startMs, endMs: isSpokenWord(word) ? startMs + 100 : startMs };
    });
    expect(heardWords(words).map((word) => word.text)).toEqual(expected);
  });
});
