import { primaryLanguage } from '../../language';

/** Articles and prepositions: what they belong to follows them, so no line ends with one. */
const HOLDING: { [language: string]: ReadonlySet<string> } = wordSets({
  en:
    'a an the of in on at to by for from with without into onto upon about above across after against along among around as before ' +
    'behind below beneath beside between beyond despite during except inside like near off outside over past per since through ' +
    'throughout toward towards under underneath until via within my your his her its our their no every each',
  de:
    'der die das den dem des ein eine einen einem einer eines kein keine keinen mein dein sein ihr unser in im ins an am ans auf aus bei ' +
    'beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom vor während wegen zu zum zur zwischen',
  fr:
    'le la les un une des du de au aux à en dans sur sous par pour avec sans chez vers entre contre depuis pendant avant après devant ' +
    'derrière mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces',
  es:
    'el la los las un una unos unas lo al del a de en con por para sin sobre entre hasta desde hacia contra según tras durante ante bajo ' +
    'mi mis tu tus su sus',
  it:
    'il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dalla dai ' +
    'nel nello nella nei nelle sul sulla sui sulle senza dopo prima durante verso contro',
  pt:
    'o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com sem sob sobre entre até ' +
    'desde contra após durante meu minha seu sua',
  nl: 'de het een van in op te aan met voor door bij uit naar over onder tussen tegen zonder tot om mijn jouw zijn haar ons onze hun',
  sv: 'en ett den det de i på av för med till från om under över mellan genom utan vid mot hos',
  da: 'en et den det de i på af for med til fra om under over mellem gennem uden ved mod hos',
  no: 'en ei et den det de i på av for med til fra om under over mellom gjennom uten ved mot hos',
  pl: 'w we z ze na do od po za przez przy dla bez pod nad o u ku przed między',
  cs: 'v ve z ze na do od po za pro bez pod nad o u k ke před mezi při s se',
  ru: 'в во на с со к ко из от до по за для без под над о об у при через перед между про',
  uk: 'в у на з із до від по за для без під над о об при через перед між про',
  el: 'ο η το οι τα του της των τον την ένας μια ένα σε στο στη στην στον στα από με για προς',
  ar: 'في من على إلى عن مع بين حتى منذ عند',
  he: 'של על את אל עם מן בין אצל',
  th: 'ใน ที่ ของ กับ จาก ถึง บน โดย เพื่อ ไม่ ทุก',
});

/** What belongs to the word before it, so no line begins with one. */
const LEANING: { [language: string]: ReadonlySet<string> } = wordSets({
  hi: 'का के की को में से पर ने तक भी ही है हैं था थी थे',
  zh: '的 地 得 了 着 过 们 吗 呢 吧 啊 里 上 下 中 内 外 后',
  th: 'ๆ',
});

/** Japanese particles and endings, written after a word of Chinese characters or katakana. */
const KANA_ENDING = /^\p{Script=Hiragana}{1,3}[、。！？」』）…]*$/u;

/** Whether what a word belongs to follows it: an article or a preposition of that language. */
export function holdsOn(word: string, language: string): boolean {
  return HOLDING[primaryLanguage(language)]?.has(bare(word)) ?? false;
}

/** Whether a word leans on the one before it. */
export function leansBack(word: string, language: string): boolean {
  const primary = primaryLanguage(language);
  if (primary === 'ja') return KANA_ENDING.test(word);
  return LEANING[primary]?.has(bare(word)) ?? false;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{M}]+|(?<![^\p{L}\p{M}])[^\p{L}\p{M}]+$/gu, '');
}

function wordSets(lists: { [language: string]: string }): { [language: string]: ReadonlySet<string> } {
  return Object.fromEntries(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));
}
