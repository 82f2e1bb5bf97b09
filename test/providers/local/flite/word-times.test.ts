import { wordTimes } from '../../../../src/providers/local/flite/word-times';

describe('the times of words', () => {
  it('are whole milliseconds', () => {
    expect(wordTimes(['hi'], [{ startMs: 10.4, endMs: 99.6 }], 200)).toEqual([{ text: 'hi', startMs: 10, endMs: 100 }]);
  });

  it('of words without sound are those of the word before, or of the first that is heard', () => {
    const span = { startMs: 100, endMs: 200 };
    const times = wordTimes(['—', 'hi', '🎉'], [undefined, span, undefined], 300);
    expect(times.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [100, 200],
      [100, 200],
      [100, 200],
    ]);
  });

  it('stay inside the narration and in order', () => {
    const spans = [
      { startMs: -3, endMs: 50 },
      { startMs: 50, endMs: 120.7 },
    ];
    expect(wordTimes(['a', 'b'], spans, 100.5)).toEqual([
      { text: 'a', startMs: 0, endMs: 50 },
      { text: 'b', startMs: 50, endMs: 100 },
    ]);
  });
});
