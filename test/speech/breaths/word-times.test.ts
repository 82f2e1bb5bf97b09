import { wordTimes } from '../../../src/speech/breaths/word-times';

const words = (...texts: string[]) => texts.map((text) => ({ text }));

describe('the times of words', () => {
  it('are whole milliseconds', () => {
    expect(wordTimes(words('hi'), [{ startMs: 10.4, endMs: 99.6 }], 200)).toEqual([
      { text: 'hi', startMs: 10, endMs: 100 },
    ]);
  });

  it('of words without sound are none, where the word before ends or the first begins that is heard', () => {
    const span = { startMs: 100, endMs: 200 };
    const times = wordTimes(words('—', 'hi', '🎉'), [undefined, span, undefined], 300);
    expect(times.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [100, 100],
      [100, 200],
      [200, 200],
    ]);
  });

  it('stay inside the narration and in order', () => {
    const spans = [
      { startMs: -3, endMs: 50 },
      { startMs: 50, endMs: 120.7 },
    ];
    expect(wordTimes(words('a', 'b'), spans, 100.5)).toEqual([
      { text: 'a', startMs: 0, endMs: 50 },
      { text: 'b', startMs: 50, endMs: 100 },
    ]);
  });
});
