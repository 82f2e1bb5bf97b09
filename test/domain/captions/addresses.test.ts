import { captionsOf } from '../../../src/domain/captions/captions';
import { cuesOf } from '../../../src/domain/captions/subtitles/cues';
import { FORMATS } from '../../../src/domain/format';
import { joinOnOneLine } from '../../../src/domain/text/part';
import { shownAs } from './showing';
import { spoken } from './spoken';

const ADDRESS = 'https://example.org/a/very/long/path?x=1';
const SENTENCE = `Read it all at ${ADDRESS}. It is there.`;

/** The captions of a text, the lines that are decided parted by a bar. */
function shown(text: string, ...as: Parameters<typeof shownAs>): string[] {
  return captionsOf(spoken(text), shownAs(...as)).map(({ words, secondLineFrom: from }) =>
    from === undefined
      ? joinOnOneLine(words)
      : `${joinOnOneLine(words.slice(0, from))} | ${joinOnOneLine(words.slice(from))}`,
  );
}

describe('an address in captions', () => {
  it.each(['phrase', 'word'] as const)('is one caption of its own as a %s, in portrait', (preset) => {
    expect(shown(SENTENCE, { preset })).toContain(`${ADDRESS}.`);
  });

  it('has a line of its own where it fits on one', () => {
    expect(shown(SENTENCE, { preset: 'block' }, FORMATS.landscape)).toContain(`Read it all at | ${ADDRESS}.`);
    expect(shown(`See ${ADDRESS} and tell us.`, { preset: 'block' }, FORMATS.landscape)).toEqual([
      `See | ${ADDRESS}`,
      'and tell us.',
    ]);
  });

  it('is parted at a slash where it does not', () => {
    const lines = shown(SENTENCE, { preset: 'block' }).find((caption) => caption.includes('http'));
    expect(lines).toMatch(/https:\S+\/ \| \S+x=1\./);
  });

  it('that is longer than a caption is shown in as few as hold it', () => {
    const long = 'https://www.example.com/stories/of-the-sea/the-lighthouse-keeper?id=42&language=en';
    const captions = shown(long);
    expect(captions.join('')).toBe(long);
    expect(captions).toHaveLength(2);
    expect(captions[0]).toMatch(/[/?&]$/);
  });

  it('is no number with a unit at its end', () => {
    expect(shown(`Go to ${ADDRESS.replace('x=1', '2024')} and see.`)).toContain('and see.');
  });

  it('is parted in no subtitle where it fits on a line', () => {
    const cues = cuesOf([spoken(SENTENCE)], { language: 'en', durationMs: 60_000 });
    expect(cues.flatMap(({ lines }) => lines)).toContain(`${ADDRESS}.`);
  });
});
