import { monthName } from './dates';
import { sayAbbreviation, type Token } from './token';

/** With a full stop after them; written small. */
const ALWAYS: { [short: string]: string } = {
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  dr: 'doctor',
  prof: 'professor',
  messrs: 'messers',
  capt: 'captain',
  lt: 'lieutenant',
  col: 'colonel',
  gen: 'general',
  sgt: 'sergeant',
  cpl: 'corporal',
  maj: 'major',
  cmdr: 'commander',
  cdr: 'commander',
  adm: 'admiral',
  brig: 'brigadier',
  rev: 'reverend',
  hon: 'honorable',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  pres: 'president',
  supt: 'superintendent',
  insp: 'inspector',
  jr: 'junior',
  sr: 'senior',
  esq: 'esquire',
  mt: 'mount',
  mts: 'mountains',
  vs: 'versus',
  etc: 'et cetera',
  'e.g': 'for example',
  'i.e': 'that is',
  viz: 'namely',
  cf: 'compare',
  approx: 'approximately',
  incl: 'including',
  excl: 'excluding',
  ca: 'circa',
  inc: 'incorporated',
  ltd: 'limited',
  co: 'company',
  corp: 'corporation',
  bros: 'brothers',
  dept: 'department',
  est: 'established',
  govt: 'government',
  univ: 'university',
  assn: 'association',
  ave: 'avenue',
  blvd: 'boulevard',
  rd: 'road',
  ln: 'lane',
  hwy: 'highway',
  bldg: 'building',
  vol: 'volume',
  vols: 'volumes',
  pp: 'pages',
  min: 'minutes',
  max: 'maximum',
  misc: 'miscellaneous',
  tel: 'telephone',
  ext: 'extension',
  temp: 'temperature',
  avg: 'average',
  resp: 'respectively',
  'ph.d': 'P.H.D.',
  'a.m': 'A.M.',
  'p.m': 'P.M.',
};

/** Before a number only; else they are words, or something's end. */
const BEFORE_NUMBER: { [short: string]: string } = {
  no: 'number',
  nos: 'numbers',
  p: 'page',
  ch: 'chapter',
  chap: 'chapter',
  sec: 'section',
  sect: 'section',
  art: 'article',
  fig: 'figure',
  figs: 'figures',
  pl: 'plate',
  c: 'circa',
  b: 'born',
  d: 'died',
  l: 'line',
  v: 'verse',
  pt: 'part',
  apt: 'apartment',
  rm: 'room',
};

const STATES: { [short: string]: string } = {
  Ala: 'Alabama',
  Ariz: 'Arizona',
  Ark: 'Arkansas',
  Calif: 'California',
  Colo: 'Colorado',
  Conn: 'Connecticut',
  Del: 'Delaware',
  Fla: 'Florida',
  Ga: 'Georgia',
  Ill: 'Illinois',
  Ind: 'Indiana',
  Kan: 'Kansas',
  Ky: 'Kentucky',
  La: 'Louisiana',
  Md: 'Maryland',
  Mich: 'Michigan',
  Minn: 'Minnesota',
  Mo: 'Missouri',
  Mont: 'Montana',
  Neb: 'Nebraska',
  Nev: 'Nevada',
  Okla: 'Oklahoma',
  Ore: 'Oregon',
  Pa: 'Pennsylvania',
  Penn: 'Pennsylvania',
  Tenn: 'Tennessee',
  Tex: 'Texas',
  Va: 'Virginia',
  Vt: 'Vermont',
  Wash: 'Washington',
  Wis: 'Wisconsin',
  Wyo: 'Wyoming',
};

/** "mister" for "Mr.", "number" for "No." before a number, "Saint" for "St." before a name and "street" after one. */
export function sayShortForm(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const joined = /^[Nn]os?\.(\d+)$/.exec(token.core);
  if (joined) token.said = `number ${joined[1]}`;
  if (joined || !token.after.startsWith('.')) return;
  const next = tokens[index + 1]?.core ?? '';
  const said = fullForm(token.core, next, tokens[index - 1]);
  if (said !== undefined) sayAbbreviation(token, said, next === '');
}

function fullForm(short: string, next: string, before: Token | undefined): string | undefined {
  const small = short.toLowerCase();
  const isName = /^\p{Lu}/u.test(next);
  if (small === 'st') return isName ? 'saint' : 'street';
  if (small === 'ft' || small === 'ste') return isName ? (small === 'ft' ? 'fort' : 'saint') : undefined;
  if (small === 'v' && isName) return 'versus';
  if (Object.hasOwn(BEFORE_NUMBER, small) && /^\d/.test(next)) return BEFORE_NUMBER[small];
  if (Object.hasOwn(ALWAYS, small)) return ALWAYS[small];
  const isDated = /^\d/.test(next) || /^\d/.test(before?.core ?? '') || !isName;
  return (
    (isDated ? monthName(short) : undefined) ??
    (before?.after === ',' && Object.hasOwn(STATES, short) ? STATES[short] : undefined)
  );
}
