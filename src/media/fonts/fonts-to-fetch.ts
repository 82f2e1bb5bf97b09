import type { FontFace } from './catalogue';

/** A font that is not installed with Storyreel: a person adds it by its name. */
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
 * The fonts that a person may add. A text of Chinese characters alone is drawn with the first of these that is installed; those
 * that are the first choice for no writing system are for who chooses them.
 */
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
  {
    name: 'anton',
    family: 'Anton',
    writingSystems: [],
    package: '@expo-google-fonts/anton',
    version: '0.4.2',
    integrity: 'sha512-VXxS6ZppH1W/0ch06c52iVpZhVwHX9sXEctyFy/NiF/gb3i697R4va+qpiDQHB71NI8pLyecdBjNrc5FA9qKrw==',
    megabytes: 0.2,
    file: '400Regular/Anton_400Regular.ttf',
  },
  {
    name: 'bebas-neue',
    family: 'Bebas Neue',
    writingSystems: [],
    package: '@expo-google-fonts/bebas-neue',
    version: '0.4.1',
    integrity: 'sha512-Ibnf0EQgMUj01tT/ws64RlsMQmOvDP+UDFW93bld0C/WwaOaCGWKgNnqxNkKxmL73y2kpT8EB4dkSNUOyAOEJA==',
    megabytes: 0.1,
    file: '400Regular/BebasNeue_400Regular.ttf',
  },
  {
    name: 'poppins-extrabold',
    family: 'Poppins ExtraBold',
    writingSystems: [],
    package: '@expo-google-fonts/poppins',
    version: '0.4.1',
    integrity: 'sha512-LiX5oEryJqDt3UmWwr4oqf11hGMz/JEffkkNcZ3UtGwyoMFzXmBmTwcrAWrEttxypxmLNmPykDg+CY2VjKve9A==',
    megabytes: 3,
    file: '800ExtraBold/Poppins_800ExtraBold.ttf',
  },
];
