import type { WritingSystem } from './writing-system';

/** A font that captions know: one file of an npm package, under the SIL Open Font License. */
export interface FontFace {
  /** The name by which libass finds it, which is also the one in the font itself. */
  family: string;
  /** What it is the first choice for. Its other characters are used when no better font has them. */
  writingSystems: readonly WritingSystem[];
  /** The path of the font file in the package. */
  file: string;
}

/** A font that is installed with Storyreel. */
export interface PackagedFont extends FontFace {
  /** The path of the package's package.json. */
  manifest: () => string;
}

/** A font that is too large to be installed with Storyreel: a person adds it by its name. */
export interface FontToFetch extends FontFace {
  name: string;
  package: string;
  version: string;
  /** The hash of the package's archive, as the registry states it. */
  integrity: string;
  /** The size of that archive. */
  megabytes: number;
}

/**
 * The fonts that are installed with Storyreel. The first is the captions' usual font, and the one for text that no other is
 * made for.
 */
export const PACKAGED_FONTS: readonly [PackagedFont, ...PackagedFont[]] = [
  {
    family: 'Montserrat ExtraBold',
    writingSystems: ['Latin', 'Cyrillic'],
    manifest: () => require.resolve('@expo-google-fonts/montserrat/package.json'),
    file: '800ExtraBold/Montserrat_800ExtraBold.ttf',
  },
  {
    family: 'Noto Sans ExtraBold',
    writingSystems: ['Greek', 'Devanagari'],
    manifest: () => require.resolve('@expo-google-fonts/noto-sans/package.json'),
    file: '800ExtraBold/NotoSans_800ExtraBold.ttf',
  },
  {
    // This font has joined letters as separate characters, so that even an ffmpeg without HarfBuzz joins them.
    family: 'Noto Sans Arabic ExtraBold',
    writingSystems: ['Arabic'],
    manifest: () => require.resolve('@expo-google-fonts/noto-sans-arabic/package.json'),
    file: '800ExtraBold/NotoSansArabic_800ExtraBold.ttf',
  },
  {
    family: 'Noto Sans Hebrew ExtraBold',
    writingSystems: ['Hebrew'],
    manifest: () => require.resolve('@expo-google-fonts/noto-sans-hebrew/package.json'),
    file: '800ExtraBold/NotoSansHebrew_800ExtraBold.ttf',
  },
  {
    family: 'Noto Emoji',
    writingSystems: ['Emoji'],
    manifest: () => require.resolve('@expo-google-fonts/noto-emoji/package.json'),
    file: '700Bold/NotoEmoji_700Bold.ttf',
  },
];

/** The fonts that a person may add. A text of Chinese characters alone is drawn with the first of these that is installed. */
export const FONTS_TO_FETCH: readonly FontToFetch[] = [
  {
    name: 'chinese-simplified',
    family: 'Noto Sans SC ExtraBold',
    writingSystems: ['Han'],
    package: '@expo-google-fonts/noto-sans-sc',
    version: '0.4.3',
    integrity: 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
    megabytes: 57,
    file: '800ExtraBold/NotoSansSC_800ExtraBold.ttf',
  },
  {
    name: 'chinese-traditional',
    family: 'Noto Sans TC ExtraBold',
    writingSystems: ['Han'],
    package: '@expo-google-fonts/noto-sans-tc',
    version: '0.4.3',
    integrity: 'sha512-69XAOTLPz0WlAxL6qJEKlDMxHsBd4J1M39HjV0gPF2o1xWVALOsVWvDgistnecVockA9wbU/tH5C/gyS2PdnHg==',
    megabytes: 39,
    file: '800ExtraBold/NotoSansTC_800ExtraBold.ttf',
  },
  {
    name: 'japanese',
    family: 'Noto Sans JP ExtraBold',
    writingSystems: ['Han', 'Hiragana', 'Katakana'],
    package: '@expo-google-fonts/noto-sans-jp',
    version: '0.4.3',
    integrity: 'sha512-Fl+Z6vtD24HFAYsvzB0S9Nery1ly16B9PesdY0wBd+wEHAvkNglnkTUspU0HqGOubkmoa8zusJrKv6vDx1o70A==',
    megabytes: 29,
    file: '800ExtraBold/NotoSansJP_800ExtraBold.ttf',
  },
  {
    name: 'korean',
    family: 'Noto Sans KR ExtraBold',
    writingSystems: ['Han', 'Hangul'],
    package: '@expo-google-fonts/noto-sans-kr',
    version: '0.4.3',
    integrity: 'sha512-EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ==',
    megabytes: 28,
    file: '800ExtraBold/NotoSansKR_800ExtraBold.ttf',
  },
];
