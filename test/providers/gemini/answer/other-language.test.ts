import { isOtherLanguage } from '../../../../src/providers/gemini/answer/other-language';

const TEXTS: Record<string, string> = {
  en: 'Ivo found a map with a red cross on it. He asked his aunt, who knew the hills, and she said that it was only a goat.',
  'en-GB':
    'Rain, rain, rain. Nobody came. Lund watched boats; boats watched Lund. Then a bell rang twice, far out at sea.',
  de: 'Ivo fand eine Karte mit einem roten Kreuz. Er fragte seine Tante, und sie sagte, dass dort nur eine Ziege war.',
  fr: 'Ivo trouva une carte avec une croix rouge. Il demanda à sa tante, qui était dans les collines avec ses chèvres.',
  es: 'Ivo encontró un mapa con una cruz roja. Le preguntó a su tía, que conocía las colinas, y era solo una cabra.',
  it: 'Ivo trovò una mappa con una croce rossa. Chiese a sua zia, che non era lontana, e lei disse che era per una capra.',
  pt: 'Ivo achou um mapa com uma cruz vermelha. Ele perguntou à sua tia, que não era dali, mas ela disse que era uma cabra.',
  nl: 'Ivo vond een kaart met een rood kruis. Hij vroeg het aan zijn tante, en zij zei dat het maar een geit was.',
  pl: 'Iwo znalazł mapę z czerwonym krzyżem. Zapytał ciotkę, a ona powiedziała, że to był tylko kozioł, i nie ma się czego bać.',
  sv: 'Ivo hittade en karta med ett rött kors på. Han frågade sin moster, och hon sade att det bara var en get som hade satt sig.',
  ru: 'Иво нашёл карту с красным крестом. Он спросил свою тётю, а она сказала, что там сидела коза.',
  el: 'Ο Ίβο βρήκε έναν χάρτη με έναν κόκκινο σταυρό. Ρώτησε τη θεία του.',
  ar: 'وجد إيفو خريطة عليها صليب أحمر. سأل عمته التي تعرف التلال.',
  zh: '伊沃找到了一张画着红十字的地图。他问了熟悉山丘的姑姑。她说那只是一只山羊坐过的地方。',
  ja: 'イヴォは赤い十字のある地図を見つけた。彼は丘を知っている叔母に聞いた。',
  ko: '이보는 빨간 십자가가 그려진 지도를 찾았다. 그는 언덕을 아는 이모에게 물었다.',
};
const LANGUAGES = Object.keys(TEXTS);

describe('a text', () => {
  it.each(LANGUAGES)('in %s is in no other language', (language) => {
    expect(isOtherLanguage(TEXTS[language]!, language)).toBe(false);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en-GB'))('in %s plainly is none of the others', (language) => {
    const primary = (tag: string) => tag.slice(0, 2);
    const others = LANGUAGES.filter((other) => primary(other) !== primary(language));
    // Chinese, Japanese and Korean share signs: these are not judged.
    const east = ['zh', 'ja', 'ko'];
    const judged = others.filter((other) => !(east.includes(language) && east.includes(other)));
    expect(judged.filter((other) => !isOtherLanguage(TEXTS[language]!, other))).toEqual([]);
  });

  it.each([
    ['Ivo!', 'de'],
    ['Der Die Das', 'en'],
    ['“Guten Tag”, said Ivo to the man who had come from the hills, and he took his hat from his head.', 'en'],
    ['Ivo met Иван Иванович Петров in the street, and they went home.', 'en'],
    ['Ivo þekkir hæðirnar og geitina sem situr þar á hverjum degi.', 'is'],
    ['A text in a language that nobody here knows at all, of many words.', 'tlh'],
  ])('is not judged in doubt: %s (%s)', (text, language) => {
    expect(isOtherLanguage(text, language)).toBe(false);
  });
});
