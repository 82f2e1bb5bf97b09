import { divideIntoScenes } from '../../../../src/providers/local/sentences/scene-division';

const divide = (text: string) => divideIntoScenes(text);
const lengths = (text: string) => divide(text).map(({ length }) => length);

/** A paragraph of so many sentences of so many characters. */
const paragraph = (sentences: number, characters: number) =>
  Array.from({ length: sentences }, () => `${'Waves roll on and '.repeat(60).slice(0, characters - 3)}so.`).join(' ');

/** Whole numbers below `limit`, the same ones for the same seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const WORDS = [
  'sea',
  'Dr.',
  'e.g.',
  'a',
  '“Wait!”',
  'she',
  '—',
  '3.5',
  'storm…',
  '🎉',
  '日本。語',
  'x'.repeat(40),
  'J.',
  'it.',
  'No.',
  'so,',
  'well;',
  '(he',
  'left)',
  'I.',
];
const SPACES = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\t',
  '. ',
  '! ',
  '.\n\n',
  '\n \n',
  '\r\n\r\n',
  '?” ',
  '\u00a0',
];

function anyText(seed: number): string {
  const below = numbers(seed);
  return Array.from(
    { length: 1 + below(300) },
    () => `${WORDS[below(WORDS.length)]}${SPACES[below(SPACES.length)]}`,
  ).join('');
}

describe('dividing a text into scenes', () => {
  it('makes three scenes of three paragraphs of 160 characters', () => {
    const paragraphs = [paragraph(2, 80), paragraph(2, 79), paragraph(2, 81)];
    expect(divide(paragraphs.join('\n\n'))).toEqual(paragraphs);
  });

  it('makes about one scene per 400 characters of a long paragraph, of like lengths', () => {
    const found = lengths(paragraph(50, 99));
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(found.length).toBeLessThanOrEqual(15);
    expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(100);
  });

  it('joins short paragraphs, and keeps them apart inside the scene', () => {
    const text = Array.from({ length: 6 }, () => paragraph(1, 60)).join('\n\n');
    expect(divide(text)).toEqual([text]);
  });

  it('leaves no crumb at the end', () => {
    expect(Math.min(...lengths(`${paragraph(4, 100)}\n\nThe end.`))).toBeGreaterThan(120);
    expect(Math.min(...lengths(`${paragraph(13, 100)} The end.`))).toBeGreaterThan(120);
  });

  it('divides a sentence that is too long for a scene', () => {
    const found = lengths(`${'the waves rolled on, '.repeat(100)}and on.`);
    expect(Math.min(...found)).toBeGreaterThan(120);
    expect(Math.max(...found)).toBeLessThanOrEqual(600);
  });

  it('keeps a word whole, however long', () => {
    const word = 'x'.repeat(3_000);
    expect(divide(`Then ${word} came.`)).toContain(word);
  });

  it('has no scenes for a text without words', () => {
    expect(divide(' \n\n ')).toEqual([]);
  });

  it('keeps every word of any text, in order', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = anyText(seed);
      expect(divide(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  it('keeps any text with enough sentences between 120 and 600 characters a scene', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const below = numbers(seed);
      const text = Array.from({ length: 3 + below(20) }, () => paragraph(2 + below(5), 40 + below(100))).join('\n\n');
      const found = lengths(text);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(120);
      expect(Math.max(...found)).toBeLessThanOrEqual(600);
    }
  });
});
