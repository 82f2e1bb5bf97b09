import type { PackagedFont } from './catalogue';

/** Other weights of fonts that are installed with Storyreel: captions have them where a person chooses one by its name. */
export const OTHER_WEIGHTS: readonly (PackagedFont & { name: string })[] = [
  montserrat('Medium', 500),
  montserrat('SemiBold', 600),
  montserrat('Black', 900),
  notoSans('Medium', 500),
  notoSans('SemiBold', 600),
  notoSans('Black', 900),
];

function montserrat(weight: string, number: number): PackagedFont & { name: string } {
  return {
    name: `montserrat-${weight.toLowerCase()}`,
    family: `Montserrat ${weight}`,
    writingSystems: ['Latin', 'Cyrillic'],
    manifest: () => require.resolve('@expo-google-fonts/montserrat/package.json'),
    file: `${number}${weight}/Montserrat_${number}${weight}.ttf`,
  };
}

function notoSans(weight: string, number: number): PackagedFont & { name: string } {
  return {
    name: `noto-sans-${weight.toLowerCase()}`,
    family: `Noto Sans ${weight}`,
    writingSystems: ['Latin', 'Cyrillic', 'Greek', 'Devanagari'],
    manifest: () => require.resolve('@expo-google-fonts/noto-sans/package.json'),
    file: `${number}${weight}/NotoSans_${number}${weight}.ttf`,
  };
}
