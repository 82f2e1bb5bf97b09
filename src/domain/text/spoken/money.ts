import { AMOUNT, type Token } from './token';

/** One and many of a currency, and of its hundredth part. */
const CURRENCIES: { [sign: string]: [one: string, many: string, oneSmall?: string, manySmall?: string] } = {
  $: ['dollar', 'dollars', 'cent', 'cents'],
  US$: ['US dollar', 'US dollars', 'cent', 'cents'],
  A$: ['Australian dollar', 'Australian dollars', 'cent', 'cents'],
  C$: ['Canadian dollar', 'Canadian dollars', 'cent', 'cents'],
  '£': ['pound', 'pounds', 'penny', 'pence'],
  '€': ['euro', 'euros', 'cent', 'cents'],
  '¥': ['yen', 'yen'],
  '₹': ['rupee', 'rupees', 'paisa', 'paise'],
  '₩': ['won', 'won'],
  '₽': ['rouble', 'roubles', 'kopek', 'kopeks'],
  '¢': ['cent', 'cents'],
};
const SIGN = String.raw`(?:US|A|C)?\$|[£€¥₹₩₽]`;
const SCALES: { [short: string]: string } = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mm: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
};
const SCALE = String.raw`(?:k|m|mn|mm|b|bn|t|tn|trn)(?![a-z])|-(?:thousand|million|billion|trillion)`;
const SCALE_WORD = /^(?:hundred|thousand|million|billion|trillion)$/i;
const PER: { [short: string]: string } = {
  hr: 'hour',
  h: 'hour',
  mo: 'month',
  yr: 'year',
  wk: 'week',
  kg: 'kilogram',
  lb: 'pound',
  km: 'kilometer',
};

const SIGN_FIRST = new RegExp(
  `^(?<minus>[-−])?(?<sign>${SIGN})(?<from>(?:${AMOUNT})[-–—])?(?:${SIGN})?(?<amount>${AMOUNT})(?<scale>${SCALE})?(?:/(?<per>[a-z]+))?(?<plus>\\+)?$`,
  'iu',
);
const SIGN_LAST = new RegExp(`^(?<minus>[-−])?(?<amount>${AMOUNT})(?<scale>${SCALE})?(?<sign>${SIGN}|¢)$`, 'iu');

/**
 * Without a currency a small `m` is a meter, and a `t` a tonne. The figures before a `B` are looked at behind it: before it, they would
 * be looked through again from each of many figures.
 */
const PLAIN = new RegExp(`^(?<amount>${AMOUNT})(?<scale>[kKM]|[bt]n|B(?<=\\.\\d+B))$`);
const WHOLE_AMOUNT = new RegExp(`^(?:${AMOUNT})$`);

/** "1.7 billion pounds" for "£1.7bn", "3 dollars and 50 cents" for "$3.50", "2" and "million dollars" for "$2 million". */
export function sayMoney(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  const found = (SIGN_FIRST.exec(token.core) ?? SIGN_LAST.exec(token.core))?.groups;
  if (!found) {
    const plain = PLAIN.exec(token.core)?.groups;
    if (plain) token.said = `${plain.amount} ${SCALES[plain.scale!.toLowerCase()]}`;
    const sign = CURRENCIES[token.core];
    const amount = tokens[index - 1]?.core ?? '';
    if (sign && WHOLE_AMOUNT.test(amount)) token.said = isOne(amount) ? sign[0] : sign[1];
    return;
  }
  const { minus, sign = '', from, amount = '', scale, per, plus } = found;
  const currency = CURRENCIES[sign.toUpperCase()] ?? CURRENCIES[sign]!;
  const before = `${minus ? 'minus ' : ''}${from ? `${from.slice(0, -1)} to ` : ''}`;
  const after = `${plus ? ' or more' : ''}${per ? ` per ${PER[per.toLowerCase()] ?? per}` : ''}`;
  if (!scale && next && SCALE_WORD.test(next.core) && next.before === '' && token.after === '') {
    token.said = before + amount;
    next.said = `${next.core} ${currency[1]}`;
    return;
  }
  const big = scale && ` ${scale.startsWith('-') ? scale.slice(1) : SCALES[scale.toLowerCase()]}`;
  token.said = before + (big ? `${amount}${big} ${currency[1]}` : sum(amount, currency)) + after;
}

function sum(amount: string, [one, many, oneSmall, manySmall]: (typeof CURRENCIES)[string]): string {
  const [, whole = '', hundredths] = /^([\d,]*)\.(\d\d)$/.exec(amount) ?? [];
  if (hundredths === undefined || oneSmall === undefined) return `${amount} ${isOne(amount) ? one : many}`;
  const small = `${Number(hundredths)} ${hundredths === '01' ? oneSmall : manySmall}`;
  if (Number(hundredths) === 0) return `${whole} ${isOne(whole) ? one : many}`;
  return /^0?$/.test(whole) ? small : `${whole} ${isOne(whole) ? one : many} and ${small}`;
}

function isOne(amount: string): boolean {
  return amount === '1';
}
