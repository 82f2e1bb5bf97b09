import { type CaptionFont, type CaptionFonts, captionFonts } from '../../../src/media/captions/caption-font';
import { divideByFont } from '../../../src/media/captions/font-runs';
import { type WritingSystem, writingSystemsIn } from '../../../src/media/fonts/writing-system';

function divide(text: string, fonts: CaptionFonts = captionFonts(), around = text) {
  const { runs, unshown } = divideByFont(text, fonts, writingSystemsIn(around));
  return { runs: runs.map(({ font, text }) => [font.family, text]), unshown };
}

/** A font of no file that has all signs of some texts. */
function font(family: string, writingSystems: WritingSystem[], signs: string): CaptionFont {
  const widths = {
    lineHeight: 1,
    widthOf: (codePoint: number) => (signs.includes(String.fromCodePoint(codePoint)) ? 1 : undefined),
  };
  return { family, writingSystems, path: family, sha256: family, widths };
}

describe('a text divided by font', () => {
  it.each([
    ['Every naïve Łódź — „ja“', 'Montserrat ExtraBold'],
    ['Съешь ещё, №5', 'Montserrat ExtraBold'],
    ['Ἐν ἀρχῇ ἦν ὁ λόγος;', 'Noto Sans ExtraBold'],
    ['क्षत्रिय हिन्दी।', 'Noto Sans ExtraBold'],
    ['هادئًا، ٢٠٢٦؟ پچگ', 'Noto Sans Arabic ExtraBold'],
    ['שָׁלוֹם־', 'Noto Sans Hebrew ExtraBold'],
    ['😀🌊⛵', 'Noto Emoji'],
  ])('is all in the font of its writing system: %s', (text, family) => {
    expect(divide(text)).toEqual({ runs: [[family, text]], unshown: [] });
  });

  it('keeps digits and signs with the letters that they stand beside, but not with emoji', () => {
    expect(divide('ב-2026!').runs).toEqual([['Noto Sans Hebrew ExtraBold', 'ב-2026!']]);
    expect(divide('(λόγος)').runs).toEqual([['Noto Sans ExtraBold', '(λόγος)']]);
    expect(divide('3😀3!').runs).toEqual([
      ['Montserrat ExtraBold', '3'],
      ['Noto Emoji', '😀'],
      ['Montserrat ExtraBold', '3!'],
    ]);
  });

  it('never parts a letter from its accents', () => {
    expect(divide('xα\u0323\u0301y').runs.map(([, text]) => text)).toEqual(['x', 'ά\u0323'.normalize('NFC'), 'y']);
  });

  it('tells each sign that no font has, and shows a letter without the accents that none has', () => {
    expect(divide('a日b𝒳')).toEqual({ runs: [['Montserrat ExtraBold', 'ab']], unshown: ['日', '𝒳'] });
    const small = font('Small', ['Latin'], 'ab');
    expect(divide('a\u0334b', [small])).toEqual({ runs: [['Small', 'ab']], unshown: ['\u0334'] });
  });

  it('drops what is invisible or turns the order, and what parts emoji that are not joined', () => {
    expect(divide('a\u202eb\u2066c\u00ad\ufeffd')).toEqual({ runs: [['Montserrat ExtraBold', 'abcd']], unshown: [] });
    expect(divide('👍🏽1️⃣❤️').runs).toEqual([
      ['Noto Emoji', '👍'],
      ['Montserrat ExtraBold', '1'],
      ['Noto Emoji', '❤'],
    ]);
    expect(divide('\u200f\u200e')).toEqual({ runs: [], unshown: [] });
  });

  it('keeps the joiners that letters need', () => {
    expect(divide('می\u200cخواهم').runs).toEqual([['Noto Sans Arabic ExtraBold', 'می\u200cخواهم']]);
  });

  it('gives a Chinese character the font of the language that it stands in', () => {
    const chinese = font('Chinese', ['Han'], '海の바');
    const japanese = font('Japanese', ['Han', 'Hiragana', 'Katakana'], '海の');
    const korean = font('Korean', ['Han', 'Hangul'], '海바');
    const fonts: CaptionFonts = [chinese, japanese, korean];
    expect(divide('海', fonts).runs).toEqual([['Chinese', '海']]);
    expect(divide('海', fonts, '海の').runs).toEqual([['Japanese', '海']]);
    expect(divide('海', fonts, '海 바').runs).toEqual([['Korean', '海']]);
  });
});
