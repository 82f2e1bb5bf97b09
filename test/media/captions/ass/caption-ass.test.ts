import { captionAss } from '../../../../src/media/captions/ass/caption-ass';
import { captionFonts } from '../../../../src/media/captions/caption-font';
import { captionEmPixels } from '../../../../src/domain/captions/style/caption-size';
import { usualStyle } from '../../../../src/domain/captions/style/resolved-style';
import { layoutCaption } from '../../../../src/media/captions/caption-layout';
import { FORMATS } from '../../../../src/domain/format';
import { divideByFont } from '../../../../src/media/captions/font-runs';
import { spoken } from '../../../domain/captions/spoken';
import { shownAs, usualCaptions } from '../../../domain/captions/showing';

const eventsIn = (ass: string) => ass.split('\n').filter((line) => line.startsWith('Dialogue:'));

describe('the ASS file of captions', () => {
  it('shows one word after the other in yellow, without a gap or an overlap', () => {
    const ass = captionAss(usualCaptions(spoken('One came. Two went.')), shownAs(), captionFonts());
    const words = eventsIn(ass).filter((line) => line.includes(',Caption,'));
    expect(words.map((line) => line.split(',').slice(1, 3))).toEqual([
      ['0:00:00.00', '0:00:00.30'],
      ['0:00:00.30', '0:00:00.60'],
      ['0:00:00.60', '0:00:00.90'],
      ['0:00:00.90', '0:00:01.50'],
    ]);
    expect(words.map((line) => /\{\\1c&H40D0FF&\\1a&H00&\}([^{]*)/.exec(line)![1])).toEqual([
      'One',
      'came.',
      'Two',
      'went.',
    ]);
    expect(words.map((line) => line.replace(/.*,,0,0,0,,|\{[^}]*\}/g, ''))).toEqual([
      'One came.',
      'One came.',
      'Two went.',
      'Two went.',
    ]);
  });

  it('is one event a line, whatever the words hold', () => {
    const words = [{ text: 'a\nDialogue: 0,0:00:00.00\r\u2028\0b', startMs: 0, endMs: 100 }];
    const ass = captionAss([{ words, startMs: 0, endMs: 100 }], shownAs(), captionFonts());
    expect(eventsIn(ass)).toHaveLength(2);
    for (const sign of ['\0', '\r', '\u2028']) expect(ass).not.toContain(sign);
  });

  it('names no font where the captions are in one, and where they are not names it with its size', () => {
    const line = (text: string) => eventsIn(captionAss(usualCaptions(spoken(text)), shownAs(), captionFonts()))[0]!;
    expect(line('Łódź и море')).not.toContain('\\fn');
    expect(line('to θάλασσα too')).toMatch(
      /to \{\\fnNoto Sans ExtraBold\\fs85\.3\}θάλασσα \{\\fnMontserrat ExtraBold\\fs87\.7\}too$/,
    );
  });

  it('puts no space between words that stand together', () => {
    const words = [
      { text: 'sun', glued: true as const, startMs: 0, endMs: 100 },
      { text: 'rise', startMs: 100, endMs: 200 },
      { text: 'now', startMs: 200, endMs: 300 },
    ];
    const ass = captionAss([{ words, startMs: 0, endMs: 300 }], shownAs(), captionFonts());
    for (const event of eventsIn(ass)) expect(event.replace(/.*,,0,0,0,,|\{[^}]*\}/g, '')).toBe('sunrise now');
  });

  it('leaves out what no font has: a sign, a word, a whole caption', () => {
    const texts = (text: string) =>
      eventsIn(captionAss(usualCaptions(spoken(text)), shownAs(), captionFonts())).map((line) =>
        line.replace(/.*,,0,0,0,,|\{[^}]*\}/g, ''),
      );
    expect(new Set(texts('a日b 日本 c'))).toEqual(new Set(['ab c']));
    expect(texts('日本 বাংলা')).toEqual([]);
  });
});

describe('the layout of a caption', () => {
  const STYLE = usualStyle();
  const EM = captionEmPixels(FORMATS.portrait, STYLE);
  const layout = (text: string) =>
    layoutCaption(
      text.split(' ').map((word) => ({ runs: divideByFont(word, captionFonts(), new Set()).runs, breakCost: 0 })),
      FORMATS.portrait,
      STYLE,
    );

  it('is one line in full size for what captions mostly are', () => {
    for (const text of ['and she saw a small boat,', 'Mara climbed the winding', 'Hm.']) {
      expect(layout(text)).toEqual({ emPixels: EM, widthPixels: expect.any(Number) });
    }
  });

  it('is two lines when one is too short, smaller when a word is too long', () => {
    expect(layout('MMMMMMMMMMMM WWWWWWWWWWWWW')).toEqual({
      emPixels: EM,
      widthPixels: expect.any(Number),
      secondLineFrom: 1,
    });
    const { emPixels } = layout('M'.repeat(60));
    expect(emPixels).toBeGreaterThan(10);
    expect(emPixels).toBeLessThan(EM / 2);
  });

  it('makes captions of similar size in all formats', () => {
    expect(Object.values(FORMATS).map((format) => Math.round(captionEmPixels(format, STYLE)))).toEqual([56, 58, 56]);
  });
});
