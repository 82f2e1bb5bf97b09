const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles and references, which something always follows; written small, and without the full stop. */
const NEVER_LAST = listed(
  'mr mrs ms mx dr prof messrs mme mlle mssrs rev hon capt lt col gen sgt cpl pvt maj cmdr cdr adm adml brig gov sen rep pres ' +
    'supt insp det fr sr sra srta dra sta bp abp msgr e.g i.e eg ie viz cf vs v approx ca al nr bzw z.b d.h',
);

/** They go before a number, and are words, or the end of something, where none follows. */
const BEFORE_NUMBER = listed(
  'no nos p pp vol vols ch chap chaps sec secs sect art arts fig figs pl ver op par para pars eq ex ed eds app tab tbl col ' +
    'line ll cl bk pt pts lot nr c b d fl r room rm apt ste unit flat tel ext tome tom act sc canto stanza',
);

/** Before a capital letter they end a sentence. */
const LAST_BEFORE_CAPITAL = listed('etc inc ltd co corp jr sr esq bros plc llc gmbh a.m p.m am pm usw');

/** They end a sentence only before a word that usually begins one: places, months, measures. */
const LAST_BEFORE_STARTER = listed(
  'st ste mt mts ft u.s u.k dept est ave blvd rd ln hwy sq bldg assn intl govt univ inst min max misc temp avg incl excl ' +
    'resp fam spp sp ibid gen pvt natl mfg ext tel abbr anon attn ed eds cont repr trans orig rpt int acad ph.d ph',
);

const MONTHS = listed('jan feb mar apr jun jul aug sep sept oct nov dec');
const DAYS = listed('mon tue tues wed thu thur thurs fri sat sun');
const STATES = listed(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt ' +
    'Wash Wis Wyo Ont Que Alta',
);
const MEASURES = listed(
  'in ft yd yds mi lb lbs oz kg km cm mm hr hrs min mins sec secs gal qt sq cu mph yr yrs mo mos wk wks doz pt',
);

/** Words that begin sentences. */
const STARTERS = listed(
  'a an the he she it they we you i my his her their our its your this that these those there then when while where what who ' +
    'why how but and so or yet if as at in on by for from with after before during once now no not nobody everybody everyone ' +
    'someone nothing everything here even still later meanwhile suddenly perhaps maybe yes oh well let do did does is was were ' +
    'are has had have can could would should will may might must some many most few all one two both each every another soon ' +
    'today tomorrow yesterday eventually finally only just because since until although though nor never',
);

/** The word with a full stop at its end, without quotation marks; the words around it too, or nothing at either end of a text. */
export interface InContext {
  word: string;
  before: string;
  next: string;
}

/** Whether the full stop belongs to an abbreviation, an initial or the like, and ends no sentence. */
export function isAbbreviated({ word, before, next }: InContext): boolean {
  const written = word.replace(/\.$/u, '');
  const small = written.toLowerCase();
  const isCapital = /^\p{Lu}/u.test(next);
  const isNumber = /^[#§]?\d|^[IVXLC]+\b/u.test(next);
  const isStarter = STARTERS.has(next.toLowerCase().replace(/[’'].*|\P{L}+$/gu, '')) && !next.endsWith('.');

  if (next === '') return false;
  if (BEFORE_NUMBER.has(small) && isNumber) return true;
  if (NEVER_LAST.has(small)) return true;
  if (LAST_BEFORE_CAPITAL.has(small)) return !isCapital;
  if (MEASURES.has(small) && /\d|^(?:half|one|two|three|four|five|six|ten|few)$/iu.test(before)) return !isStarter;
  if (LAST_BEFORE_STARTER.has(small)) return !isStarter;
  if (/^\p{Lu}/u.test(written)) {
    if (MONTHS.has(small) || STATES.has(written)) return !isStarter;
    if (DAYS.has(small)) return isNumber || MONTHS.has(next.toLowerCase().slice(0, 3));
  }
  // Initials, but not the word "I": `J. R. R. Tolkien`, `N.Y. City`
  return /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(written) && written !== 'I' && !isStarter;
}
