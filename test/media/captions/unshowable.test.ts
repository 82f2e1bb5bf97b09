import { captionFonts } from '../../../src/media/captions/caption-font';
import { fontsToAdd, unshowable } from '../../../src/media/captions/unshowable';

describe('what captions cannot show', () => {
  it('is nothing in the languages that fonts are installed for', () => {
    for (const text of [
      '“Naïve—½ №5…” → €',
      'Њива ћирилица Ґ',
      'Ἐν ἀρχῇ',
      'لیلیٰ پچگ ﷺ ٢',
      'שָׁלוֹם ₪',
      'हिन्दी ₹',
      '😀👩‍🚀🇩🇪',
    ]) {
      expect(unshowable(text, captionFonts())).toEqual([]);
    }
  });

  it('is each sign that no font has, once, in order', () => {
    expect(unshowable('日 a 本日 ব', captionFonts())).toEqual(['日', '本', 'ব']);
  });

  it('can be helped by the font of the language', () => {
    const names = (text: string) => fontsToAdd(text, captionFonts()).map(({ name }) => name);
    expect(names('海')).toEqual(['chinese-simplified']);
    expect(names('海の話')).toEqual(['japanese']);
    expect(names('바다 海')).toEqual(['korean']);
    expect(names('ไทย')).toEqual([]);
    expect(names('The sea')).toEqual([]);
  });
});
