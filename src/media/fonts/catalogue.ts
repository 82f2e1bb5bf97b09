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
  /** What it is called by who chooses it for captions, where its letters are for that. */
  name?: string;
  /** The path of the package's package.json. */
  manifest: () => string;
}

/**
 * The fonts that are installed with Storyreel. The first is the captions' usual font, and the one for text that no other is
 * made for.
 */
export const PACKAGED_FONTS: readonly [PackagedFont, ...PackagedFont[]] = [
  {
    name: 'montserrat-extrabold',
    family: 'Montserrat ExtraBold',
    writingSystems: ['Latin', 'Cyrillic'],
    manifest: () => require.resolve('@expo-google-fonts/montserrat/package.json'),
    file: '800ExtraBold/Montserrat_800ExtraBold.ttf',
  },
  {
    name: 'noto-sans-extrabold',
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
  {
    family: 'Noto Sans Thai ExtraBold',
    writingSystems: ['Thai'],
    manifest: () => require.resolve('@expo-google-fonts/noto-sans-thai/package.json'),
    file: '800ExtraBold/NotoSansThai_800ExtraBold.ttf',
  },
];
