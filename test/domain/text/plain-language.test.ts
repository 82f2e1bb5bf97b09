import { otherLanguageOf } from '../../../src/domain/text/plain-language';

const TEXTS = {
  en: 'The old keeper climbed the stairs every evening, and when he had lit the lamp he looked at the sea, which was calm and dark.',
  de: 'Der alte Wärter stieg jeden Abend die Treppe hinauf, und als er die Lampe entzündet hatte, sah er auf das Meer, das dunkel und still war.',
  fr: 'Le vieux gardien montait tous les soirs les marches, et quand il avait allumé la lampe, il regardait la mer, qui était calme et sombre.',
  es: 'El viejo farero subía todas las noches la escalera, y cuando había encendido la lámpara miraba el mar, que era tranquilo y oscuro.',
  nl: 'De oude wachter klom elke avond de trap op, en als hij de lamp had aangestoken keek hij naar de zee, die rustig en donker was.',
  sv: 'Den gamle vaktaren gick varje kväll upp för trappan, och när han hade tänt lampan såg han på havet, som var lugnt och mörkt.',
  zh: '清晨的雾还没有散，老船夫已经把船推到水边。他数了数桨，又看了看天。',
  ja: '老人は毎晩階段を上り、明かりをともすと、静かで暗い海を見た。そして眠った。',
  ru: 'Старый смотритель каждый вечер поднимался по лестнице и зажигал лампу.',
  ar: 'كان الحارس العجوز يصعد الدرج كل مساء ويشعل المصباح.',
};

describe('the language that a text plainly is in', () => {
  const languages = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

  it.each(languages)('%s is told from every other, and is none where it is the one that was ordered', (language) => {
    for (const ordered of languages) {
      expect([ordered, otherLanguageOf(TEXTS[language], ordered)]).toEqual([
        ordered,
        ordered === language ? undefined : language,
      ]);
    }
  });

  it('may be any of those that are written so, in whatever kind', () => {
    expect(otherLanguageOf(TEXTS.ru, 'uk')).toBeUndefined();
    expect(otherLanguageOf(TEXTS.en, 'en-GB')).toBeUndefined();
    expect(otherLanguageOf(TEXTS.zh, 'zh-Hant-TW')).toBeUndefined();
  });

  it('is not plain for short texts, names, and languages of which nothing is known', () => {
    expect(otherLanguageOf('Guten Tag!', 'en')).toBeUndefined();
    expect(otherLanguageOf('Mara Finn Ivo '.repeat(20), 'de')).toBeUndefined();
    expect(otherLanguageOf(TEXTS.en, 'sw')).toBeUndefined();
    expect(otherLanguageOf('1 2 3 …', 'en')).toBeUndefined();
  });

  it('is that of most of a text, not of what is quoted in it', () => {
    expect(otherLanguageOf(`${TEXTS.en} ${TEXTS.en} “Guten Abend, die Lampe ist aus”, said he.`, 'en')).toBeUndefined();
    expect(otherLanguageOf(`${TEXTS.en} She wrote: 风筝。`, 'en')).toBeUndefined();
  });
});
