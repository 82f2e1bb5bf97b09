import { joinParts } from '../../../src/domain/text/part';
import { splitBreaths } from '../../../src/speech/breaths/breath';

describe('dividing a text into breaths', () => {
  it('pauses after sentences, and longer after paragraphs', () => {
    const breaths = splitBreaths('Dr. Who came. He left.\n\nNight fell.');
    expect(breaths.map(({ words }) => joinParts(words))).toEqual(['Dr. Who came.', 'He left.', 'Night fell.']);
    const [sentence = 0, paragraph = 0] = breaths.map(({ pauseMs }) => pauseMs);
    expect(paragraph).toBeGreaterThan(sentence);
  });

  it('takes a very long sentence in several breaths with short pauses', () => {
    const text = `${'The wind blew over the sea, '.repeat(40)}and then it slept.`;
    const breaths = splitBreaths(text);
    expect(breaths.length).toBeGreaterThan(2);
    expect(Math.max(...breaths.map(({ words }) => joinParts(words).length))).toBeLessThanOrEqual(400);
    expect(joinParts(breaths.flatMap(({ words }) => words))).toBe(text);
    expect(breaths[0]?.pauseMs).toBeLessThan(breaths.at(-1)?.pauseMs ?? 0);
  });

  it('pauses at the end of a line, shorter than at the end of a sentence', () => {
    const breaths = splitBreaths('The owl went by\nIn a small boat. It sang.');
    expect(breaths.map(({ words }) => joinParts(words))).toEqual(['The owl went by', 'In a small boat.', 'It sang.']);
    expect(breaths[0]!.pauseMs).toBeLessThan(breaths[1]!.pauseMs);
  });
});
