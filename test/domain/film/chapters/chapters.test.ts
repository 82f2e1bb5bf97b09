import fc from 'fast-check';
import { chapterLines } from '../../../../src/domain/film/chapters/chapter-lines';
import { chapterOf, chapterTitle } from '../../../../src/domain/film/chapters/chapter-title';
import { chapterScenes } from '../../../../src/domain/film/chapters/chapters';

/** Scenes that begin at these seconds. */
const scenesAt = (...seconds: number[]) =>
  seconds.map((second, index) => ({ startMs: 1000 * second, text: `Scene ${index + 1} begins. It goes on.` }));

const startsOf = (seconds: number[], endS: number) =>
  chapterScenes(scenesAt(...seconds), 1000 * endS).map(({ startMs }) => startMs / 1000);

describe('the chapters of a film', () => {
  it('are its scenes, each called by its first sentence', () => {
    expect(chapterScenes(scenesAt(0, 15, 30), 45_000).map(chapterOf)).toEqual([
      { startMs: 0, title: 'Scene 1 begins' },
      { startMs: 15_000, title: 'Scene 2 begins' },
      { startMs: 30_000, title: 'Scene 3 begins' },
    ]);
  });

  it('join scenes that are too short for one of their own', () => {
    expect(startsOf([0, 6, 12, 18, 24, 30], 40)).toEqual([0, 12, 24]);
  });

  it('have no short one at the end', () => {
    expect(startsOf([0, 12, 24, 36], 45)).toEqual([0, 12, 24]);
  });

  it('begin with the film, also when its first scene does not', () => {
    expect(startsOf([3, 15, 30], 45)).toEqual([0, 15, 30]);
  });

  it('are none where there would be fewer than three', () => {
    expect(startsOf([0, 12], 30)).toEqual([]);
    expect(startsOf([], 0)).toEqual([]);
  });

  it('are no more than twenty, however long the film is', () => {
    const everyQuarter = Array.from({ length: 44 }, (_, index) => 15 * index);
    expect(startsOf(everyQuarter, 660)).toEqual(everyQuarter.filter((second) => second % 45 === 0 && second < 630));
    expect(startsOf(everyQuarter.slice(0, 12), 180)).toHaveLength(12);
  });

  it('are always such as YouTube shows: from 0:00 on, three or more, of ten seconds or more', () => {
    const lengths = fc.array(fc.integer({ min: 1_000, max: 40_000 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(lengths, (lengthsMs) => {
        let endMs = 0;
        const scenes = lengthsMs.map((lengthMs) => {
          const startMs = endMs;
          endMs += lengthMs;
          return { startMs, text: 'A scene.' };
        });
        const chapters = chapterScenes(scenes, endMs);
        if (chapters.length === 0) return;
        expect(chapters.length).toBeGreaterThanOrEqual(3);
        expect(chapters.length).toBeLessThanOrEqual(20);
        const ends = [...chapters.slice(1).map(({ startMs }) => startMs), endMs];
        expect(chapters[0]?.startMs).toBe(0);
        chapters.forEach(({ startMs }, index) => expect(ends[index]! - startMs).toBeGreaterThanOrEqual(10_000));
      }),
    );
  });
});

describe('what a chapter is called', () => {
  it.each([
    ['Rain fell on the harbour. Nobody came.', 'Rain fell on the harbour'],
    ['“Who is there?” she asked. Silence.', '“Who is there?” she asked'],
    ['“Read it yourself. It is all there,” she said.', '“Read it yourself”'],
    ['It was late.” He went home.', 'It was late'],
    ['The owl called, "Come to the mill. Come at once."', 'The owl called, "Come to the mill"'],
    ['„Komm mit. Es ist spät“, sagte sie.', '„Komm mit“'],
    [
      'She said (as every keeper of the light had said before her) that it was late.',
      'She said (as every keeper of the light had said…)',
    ],
    [
      'She said, “The boats that left this morning are not back”, and went.',
      'She said, “The boats that left this morning…”',
    ],
    ['The owls of “the Old Mill', 'The owls of “the Old Mill”'],
    ['A line\nthat goes on <here>', 'A line that goes on here'],
    [
      'When the last boat had come in, and the lamps were lit along the harbour wall, old Marta climbed the stairs.',
      'When the last boat had come in…',
    ],
    [
      'On the last rock before the open sea stood a lighthouse of stone.',
      'On the last rock before the open sea stood…',
    ],
    ['One night in November a storm came out of the west and broke it.', 'One night in November a storm came…'],
    [
      '雨落在很老很老的港口上而没有人来到这里看看今天晚上的大海是什么样子的因为所有的人都已经回家去睡觉了',
      '雨落在很老很老的港口上而没有人来到这里看看今天晚上的大海是什么样子的因为所有的人都已经回家去…',
    ],
    ['雨落在港口上。没有人来。', '雨落在港口上'],
    ['हवा तेज़ थी। नाव लौट आई।', 'हवा तेज़ थी'],
    ['x'.repeat(120), `${'x'.repeat(48)}…`],
    [`“${'x'.repeat(120)}`, `${'x'.repeat(47)}…`],
  ])('"%s"', (text, title) => {
    expect(chapterTitle(text)).toBe(title);
  });
});

describe('chapters as lines for a description', () => {
  it('begin with 0:00, and tell hours where there are any', () => {
    const at = (startMs: number) => ({ startMs, title: 'Title' });
    expect(chapterLines([at(0), at(65_900), at(600_000), at(3_725_000)])).toBe(
      '0:00 Title\n1:05 Title\n10:00 Title\n1:02:05 Title\n',
    );
  });
});
