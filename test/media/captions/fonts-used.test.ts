import { captionFonts } from '../../../src/media/captions/caption-font';
import { fontIdentity, fontsUsed } from '../../../src/media/captions/fonts-used';
import { spoken } from '../../domain/captions/spoken';
import { usualCaptions } from '../../domain/captions/showing';

const used = (text: string) => fontsUsed(usualCaptions(spoken(text)), captionFonts()).map(({ family }) => family);
const identity = (text: string) => fontIdentity(usualCaptions(spoken(text)), captionFonts());

describe('the fonts of a clip', () => {
  it('are only those that its captions need', () => {
    expect(used('Only Latin, и кириллица.')).toEqual(['Montserrat ExtraBold']);
    expect(used('Greek λόγος and 😀.')).toEqual(['Montserrat ExtraBold', 'Noto Sans ExtraBold', 'Noto Emoji']);
    expect(used('日本')).toEqual(['Montserrat ExtraBold']);
  });

  it('are named in its recipe by family and content', () => {
    expect(identity('Other words.')).toEqual(identity('Only Latin.'));
    expect(identity('Only Latin.')).toEqual([expect.stringMatching(/^Montserrat ExtraBold [0-9a-f]{64}$/)]);
    expect(identity('שלום')).toHaveLength(2);
  });

  it('are another identity when a font that is used is another, and the same when one that is not used is', () => {
    const fonts = captionFonts();
    const changed = (family: string) =>
      fonts.map((font) =>
        font.family === family ? { ...font, widths: font.widths, sha256: 'another' } : font,
      ) as unknown as typeof fonts;
    const captions = usualCaptions(spoken('λόγος'));
    expect(fontIdentity(captions, changed('Noto Sans ExtraBold'))).not.toEqual(fontIdentity(captions, fonts));
    expect(fontIdentity(captions, changed('Noto Emoji'))).toEqual(fontIdentity(captions, fonts));
  });
});
