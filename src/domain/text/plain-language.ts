import { primaryLanguage } from '../language';

/** Writing systems, and the languages that are written in them; the first is named where nothing else tells. */
const SCRIPTS: [letter: RegExp, languages: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh yue wuu'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Devanagari}/gu, 'hi mr ne sa'],
  [/\p{Script=Bengali}/gu, 'bn as'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Arabic}/gu, 'ar fa ur ps ckb sd ug'],
  [/\p{Script=Hebrew}/gu, 'he yi iw'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Cyrillic}/gu, 'ru uk bg sr mk be kk ky mn tg uz az bs'],
  [/\p{Script=Latin}/gu, ''],
];

/** The words of which every text has many. */
const SMALL_WORDS: { [language: string]: ReadonlySet<string> } = Object.fromEntries(
  Object.entries({
    en: 'the and of to in a was he she it that his her with for they had on at but is not were you as from by this be have i are',
    de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er sie war hatte dass wie aber ich',
    fr: 'le la les de des du et un une il elle que qui dans en est pas pour sur se ce au avec son sa ne était mais plus je à',
    es: 'el la los las de que y en un una no se con por su para del al lo como pero era más había le sus es ella',
    it: 'il la le di che e un una in non si per con del della era ma più da lo gli al nel suo sua è anche come i',
    pt: 'o a os as de que e em um uma não se com por para do da no na mais era mas como ele ela seu sua foi ao é',
    nl: 'de het een en van in is dat op te met zijn niet voor was hij zij ze er maar aan die had ook om naar haar ik',
    sv: 'och det att i en som på var han hon för med till den av inte sig om men ett hade de så när är jag',
    da: 'og det at i en som på var han hun for med til den af ikke sig om men et havde de så når er jeg der',
    no: 'og det å i en som på var han hun for med til den av ikke seg om men et hadde de så når er jeg',
    fi: 'ja on ei se hän oli että mutta kun niin kuin ne joka hänen oli myös nyt vain jo sitten mitä siitä',
    pl: 'i w nie na się z do to że jest jak a o po był była ale za od go już tylko jego przez przy',
    cs: 'a se v na že je to s z do ale by jako za po byl byla si jeho když co jsem pro tak od',
    tr: 've bir bu da de için çok ne ama o gibi daha ile kadar sonra var değil mi her ki onun',
    ro: 'și de la în a cu nu pe o un că să din mai care era dar ce se lui ei pentru cum au',
    hu: 'a az és hogy nem egy is volt de meg csak el mint már ki ez azt még ha',
    id: 'yang dan di itu dengan untuk tidak dari ini dalam akan pada ke adalah saya dia mereka ada sudah',
    vi: 'và của là một có không được những cho trong với người đã các khi này để ở anh cô',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Of fewer letters and words nothing is plain. */
const LEAST_LETTERS = 20;
const LEAST_WORDS = 12;
const LEAST_SHARE = 0.18;
const TIMES_MORE = 2;

/** The language that a text plainly is in where that is not the one it should be in; undefined where it may well be. */
export function otherLanguageOf(text: string, language: string): string | undefined {
  const ordered = primaryLanguage(language);
  const byScript = scriptLanguages(text);
  if (byScript === undefined) return undefined;
  if (byScript.length > 0) return byScript.includes(ordered) ? undefined : byScript[0];
  const own = SMALL_WORDS[ordered];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS || (!own && !isOtherwiseWritten(ordered))) return undefined;
  const shareOf = (small: ReadonlySet<string>) => words.filter((word) => small.has(word)).length / words.length;
  const [found] = Object.entries(SMALL_WORDS)
    .map(([name, small]) => ({ name, share: shareOf(small) }))
    .sort((one, other) => other.share - one.share);
  const isPlain = found!.share >= LEAST_SHARE && found!.share >= TIMES_MORE * (own ? shareOf(own) : 0);
  return isPlain ? found!.name : undefined;
}

/** The languages of the script that most letters are of: none in particular for Latin letters. */
function scriptLanguages(text: string): string[] | undefined {
  const counts = SCRIPTS.map(([letter, languages]) => ({ languages, count: text.match(letter)?.length ?? 0 }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all < LEAST_LETTERS) return undefined;
  const [kana, , han] = counts;
  // Japanese is written in Chinese characters too, but not for long without its own.
  if (kana!.count > 0 && (kana!.count + han!.count) * 2 > all && kana!.count * 10 > han!.count) return ['ja'];
  const most = counts.find(({ count }) => count * 3 > all * 2);
  return most && most.languages.split(' ').filter((each) => each !== '');
}

function isOtherwiseWritten(language: string): boolean {
  return SCRIPTS.some(([, languages]) => languages.split(' ').includes(language));
}
