import { primaryLanguage } from '../../../domain/language';

/** Fewer letters or words than this say nothing of their language: names and cries are written in any. */
const LEAST_LETTERS = 24;
const LEAST_WORDS = 12;
/** At most so much of a text in the right writing system is taken for names and quotations. */
const FOREIGN_BELOW = 0.2;
/** Of the words of a language's own text at least so many are among its telling ones; in another language almost none are. */
const PLAIN_SHARE = 0.08;
const TIMES_MORE = 4;

/** The commonest words of some languages that are written in Latin letters. */
const COMMONEST: Readonly<Record<string, string>> = {
  en: 'the and of to was that he she it his her with for had they from this were there who when',
  de: 'der die das und ist nicht ein eine einen einem dem den mit sich auf war sie er ihr auch wie aus nach dass seine',
  fr: 'le les des une est dans pour pas qui il elle sur avec son ses au ce était plus ne du sa',
  es: 'el los las una que en por con para era su al lo como pero más había del y la le un',
  it: 'il lo gli una che di è per non con sua della era si nel ma sono dei la un e',
  pt: 'o os uma que não em um com ao ele ela seu sua mas era foi dos da do à',
  nl: 'het een van de en dat niet hij zij met voor zijn haar op aan maar naar was werd ook',
  pl: 'i w na się nie że z do jest był była to jak ale po jego jej od przez',
  sv: 'och att det som en på är av för med den till hon han inte var ett hade men sig',
};

/** The same, less the words that several of them share, which tell nothing. */
const TELLING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(COMMONEST).map(([language, words]) => {
    const others = Object.entries(COMMONEST).flatMap(([other, list]) => (other === language ? [] : list.split(' ')));
    return [language, new Set(words.split(' ').filter((word) => !others.includes(word)))];
  }),
);

/** Unicode's names of the scripts of a writing system, by the system's name in a language tag; others are not judged. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Latn: ['Latin'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Deva: ['Devanagari'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Thai: ['Thai'],
};

/** Whether a text plainly is in another language than the one of this BCP 47 tag: in doubt it is not. */
export function isOtherLanguage(text: string, tag: string): boolean {
  return isOtherWriting(text, tag) || isOtherVocabulary(text, primaryLanguage(tag));
}

function isOtherWriting(text: string, tag: string): boolean {
  const scripts = SCRIPTS[new Intl.Locale(tag).maximize().script ?? ''];
  const letters = text.match(/\p{L}/gu) ?? [];
  if (!scripts || letters.length < LEAST_LETTERS) return false;
  const own = new RegExp(`[${scripts.map((script) => String.raw`\p{Script=${script}}`).join('')}]`, 'u');
  return letters.filter((letter) => own.test(letter)).length < FOREIGN_BELOW * letters.length;
}

function isOtherVocabulary(text: string, language: string): boolean {
  const own = TELLING.get(language);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!own || words.length < LEAST_WORDS) return false;
  const shareOf = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length / words.length;
  const ownShare = shareOf(own);
  return [...TELLING.values()].some((other) => shareOf(other) > Math.max(PLAIN_SHARE, TIMES_MORE * ownShare));
}
