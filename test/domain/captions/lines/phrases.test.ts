import { dividePhrases } from '../../../../src/domain/captions/lines/phrases';
import { joinOnOneLine } from '../../../../src/domain/text/part';
import { withLeaning } from '../../../../src/domain/captions/lines/with-leaning';
import { wordsOf } from '../../../../src/domain/text/words';

/** A text's phrases of at most so many letters, each on a line, its words spoken evenly. */
function phrasesOf(text: string, longest: number, language = 'en'): string[] {
  const words = wordsOf(text).map((word, index) => ({ ...word, startMs: 300 * index, endMs: 300 * index + 280 }));
  return dividePhrases(words, longest, language).map(joinOnOneLine);
}

const STORY =
  'On a cliff above the northern sea, an old lighthouse keeper named Elias lit the great lamp every evening for the ships that came ' +
  'home from the far side of the world. One night a storm came in from the west, with waves as high as houses, and the wind tore ' +
  'the door of the tower off its hinges. He turned the great light by hand until the morning, and in the first grey of the day he ' +
  'saw a small boat at the foot of the cliff with a child asleep in it.';

describe('the phrases of captions', () => {
  it.each([20, 26, 32, 42])('end on no article and no preposition where lines have %d letters', (longest) => {
    const ends = phrasesOf(STORY, longest).map((phrase) => phrase.split(' ').at(-1));
    const held = /^(a|an|the|of|in|on|at|to|by|for|from|with|until|above|off|his|its|as|every)$/i;
    expect(ends.filter((end) => held.test(end ?? ''))).toEqual([]);
    expect(phrasesOf(STORY, longest).every((phrase) => phrase.length <= longest)).toBe(true);
  });

  it.each([
    [
      'de',
      'Der alte Wärter stieg jeden Abend auf die Treppe zu der großen Lampe in dem Turm über dem Meer.',
      /(^| )(Der|die|der|dem|auf|zu|in|über)$/,
    ],
    [
      'fr',
      'Le vieux gardien montait chaque soir dans la tour pour allumer la grande lampe sur le bord de la mer.',
      /(^| )(Le|la|le|de|dans|pour|sur)$/,
    ],
    [
      'es',
      'El viejo farero subía cada noche a la torre con una lámpara para mirar el mar oscuro desde la ventana.',
      /(^| )(El|la|el|una|a|con|para|desde)$/,
    ],
    [
      'ru',
      'Старый смотритель поднимался каждую ночь по лестнице с фонарём и смотрел на тёмное море из окна башни.',
      /(^| )(по|с|на|из)$/,
    ],
    ['ar', 'كان حارس المنارة يصعد الدرج في كل ليلة مع مصباح وينظر إلى البحر المظلم من النافذة', /(^| )(في|مع|إلى|من)$/],
  ])('end on none in %s either', (language, text, held) => {
    for (const longest of [18, 22, 26, 30]) {
      expect(phrasesOf(text, longest, language).filter((phrase) => held.test(phrase))).toEqual([]);
    }
  });

  it('keep numbers with their units, and names with their numbers', () => {
    const text =
      'The ferry took 35 minutes to cross 12.5 miles of water, carried 1,200 passengers a day, cost $3 million to build and left from ' +
      'gate 7 at half past nine on March 14 with two hundred people, as page 12 of chapter 3 says.';
    for (const longest of [16, 20, 24, 28, 34, 42]) {
      const shown = ` ${phrasesOf(text, longest).join(' / ')} `;
      for (const pair of [
        '35 minutes',
        '12.5 miles',
        '1,200 passengers',
        '$3 million',
        'gate 7',
        'March 14',
        'two hundred',
        'page 12',
        'chapter 3',
      ]) {
        expect(shown).toContain(` ${pair} `);
      }
    }
  });

  it('begin with no ending of a Japanese word, and no particle', () => {
    const text = '小さな灯台の番人は毎晩ランプを持って階段を上り暗い海を見つめていました';
    for (const longest of [20, 24, 28]) {
      for (const phrase of phrasesOf(text, longest, 'ja')) expect(phrase).not.toMatch(/^(の|は|を|って|て|に)/);
    }
  });
  it('begin with no word that says where in Chinese, and part no number from what it counts', () => {
    const text = '老看守在这座灯塔里住了三十一年每天晚上都提着灯走上楼梯到塔顶上去';
    for (let longest = 10; longest <= 28; longest += 2) {
      const shown = phrasesOf(text, longest, 'zh');
      for (const phrase of shown) expect(phrase).not.toMatch(/^[里上]/u);
      expect(shown.join('|')).toContain('三十一年');
    }
  });
});

describe('captions of one word', () => {
  const shownIn = (text: string, language: string) =>
    withLeaning(wordsOf(text), language).map((words) => words.map((word) => word.text).join(''));

  it('are a number with what it counts where no space is between them', () => {
    expect(shownIn('他住了三十一年。', 'zh')).toContain('三十一年。');
    expect(shownIn('番人は31年間', 'ja')).toContain('31年間');
    expect(shownIn('For 31 years', 'en')).toEqual(['For', '31', 'years']);
  });
});
