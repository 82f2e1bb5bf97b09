import { lackedLetters } from '../../../../src/app/film/ordering/lacked-letters';
import type { Manifest } from '../../../../src/domain/film/manifest';
import { captionFonts, type CaptionFont, type CaptionFonts } from '../../../../src/media/captions/caption-font';
import { createMemoryStore } from '../../../support/store/memory-store';

/** A font as it is when a person has added it, with these letters. */
const added = (family: string, letters: string): CaptionFont => ({
  family,
  writingSystems: ['Han'],
  path: '/fonts/added.ttf',
  sha256: '0'.repeat(64),
  widths: { widthOf: (sign: number) => (letters.includes(String.fromCodePoint(sign)) ? 500 : undefined) } as never,
});
const here = (...fonts: CaptionFont[]): CaptionFonts => [...captionFonts(), ...fonts] as unknown as CaptionFonts;
const HAN = added('Noto Sans SC', '海上明月');

/** The scenes of a film with this text, one of them drawn with these families. */
async function filmOf(text: string, families: string[]) {
  const store = createMemoryStore();
  const recipe = {
    step: 'renderClip',
    inputs: { text },
    provider: 'ffmpeg',
    model: '7',
    settings: { fonts: families.map((family) => `${family} ${'a'.repeat(64)}`) },
    version: '1',
    take: 1,
  };
  const video = await store.putBytes('k', 'video/mp4', Buffer.from('clip'));
  const record = { key: 'k', recipe, result: {}, artifacts: [video], startedAtMs: 1, endedAtMs: 2 };
  await store.saveRecord(record);
  const drawn = { text, clip: { video, frames: 1 }, illustration: { image: video } };
  const plain = { ...drawn, text: 'a sea' };
  return {
    store,
    manifest: { scenes: [drawn] } as unknown as Manifest,
    ofCard: { scenes: [plain], cards: [drawn] } as unknown as Manifest,
    ofThumbnail: { scenes: [plain], thumbnail: { thumbnail: video }, script: { title: text } } as unknown as Manifest,
  };
}

describe('whether captions lack letters that the fonts have by now', () => {
  it.each([
    ['is so when a font was added that has them', '海 sea', ['Montserrat'], here(HAN), true],
    ['is not so while no such font is there', '海 sea', ['Montserrat'], here(), false],
    ['is not so when it was drawn with that font', '海 sea', ['Montserrat', 'Noto Sans SC'], here(HAN), false],
    ['is not so when the text has none of its letters', 'a sea', ['Montserrat'], here(HAN), false],
    [
      'is so when the other of two fonts was added later',
      '海に',
      ['Noto Sans SC'],
      here(HAN, added('Noto Sans JP', 'に')),
      true,
    ],
    ['is not so when the font that is there lacks them too', '東', ['Montserrat'], here(HAN), false],
  ])('%s', async (_what, text, families, fonts, is) => {
    const { store, manifest } = await filmOf(text, families);
    expect(await lackedLetters(store, manifest, fonts)).toBe(is);
  });

  it('is asked of cards and of the thumbnail too', async () => {
    const { store, ofCard, ofThumbnail } = await filmOf('海', ['Montserrat']);
    for (const manifest of [ofCard, ofThumbnail]) {
      expect(await lackedLetters(store, manifest, here())).toBe(false);
      expect(await lackedLetters(store, manifest, here(HAN))).toBe(true);
    }
  });

  it('is not known of a clip that is no longer in the store', async () => {
    const { manifest } = await filmOf('海', ['Montserrat']);
    expect(await lackedLetters(createMemoryStore(), manifest, here(HAN))).toBe(false);
  });
});
