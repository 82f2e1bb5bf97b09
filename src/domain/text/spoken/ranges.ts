import { ordinal } from './number-words';
import type { Token } from './token';

const FRACTIONS: { [sign: string]: string } = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
};
const RANGE = /^(?<from>\d[\d,]*(?:\.\d+)?)(?<sign>[-–—])(?<to>\d[\d,]*(?:\.\d+)?)(?<rest>s|th|st|nd|rd)?$/u;
const TIMES = /^(\d{1,2}:\d\d)[-–—](\d{1,2}:\d\d)$/u;
const PARTED = /^(?<top>\d+(?:\.\d+)?)[/⁄](?<bottom>\d+)$/u;
const WITH_FRACTION = /^(?<whole>\d*)(?<fraction>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])$/u;
const RATED = /^(?:stars?|points?|marks?|rating|score|votes?|users|people)$/i;

/** "1939 to 45" for "1939-45", but "555-1234" is a telephone's number and stays. */
export function sayRange(token: Token): void {
  const [, begin, until] = TIMES.exec(token.core) ?? [];
  if (begin && until) token.said = `${begin} to ${until}`;
  const found = RANGE.exec(token.core)?.groups;
  if (!found) return;
  const { from = '', to = '', sign, rest = '' } = found;
  const isPhone = sign === '-' && /^\d{3}$/.test(from) && /^\d{4}$/.test(to);
  if (from === to) token.said = `${from} ${to}`;
  // From 2008 to 2009, not to zero nine.
  else if (/^\d{4}$/.test(from) && /^0\d$/.test(to)) token.said = `${from} to ${from.slice(0, 2)}${to}`;
  else if (!isPhone) token.said = `${from} to ${to}${rest}`;
}

/** "4.8 out of 5" for "4.8/5" and for what is rated, "3 quarters" for "3/4", "120 over 80". */
export function sayFraction(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const mixed = WITH_FRACTION.exec(token.core)?.groups;
  const [top, bottom] = mixed
    ? FRACTIONS[mixed.fraction!]!.split('/')
    : [PARTED.exec(token.core)?.groups?.top, PARTED.exec(token.core)?.groups?.bottom];
  if (top === undefined || bottom === undefined || /^(?:24\/7|9\/11)$/.test(token.core)) return;
  if (mixed) {
    const isAfterWhole = mixed.whole !== '' || /^\d+$/.test(tokens[index - 1]?.core ?? '');
    token.said = `${mixed.whole ? `${mixed.whole} ` : ''}${isAfterWhole ? 'and ' : ''}${parts(top, bottom, isAfterWhole)}`;
    return;
  }
  const isRated =
    top.includes('.') ||
    RATED.test(tokens[index + 1]?.core ?? '') ||
    (/^(?:10|100)$/.test(bottom) && Number(top) <= Number(bottom));
  const isAfterWhole = /^\d+$/.test(tokens[index - 1]?.core ?? '') && tokens[index - 1]!.after === '';
  if (isRated) token.said = `${top} out of ${bottom}`;
  else if (Number(top) < Number(bottom)) token.said = (isAfterWhole ? 'and ' : '') + parts(top, bottom, isAfterWhole);
  else token.said = `${top} over ${bottom}`;
}

function parts(top: string, bottom: string, isAfterWhole: boolean): string {
  const isOne = top === '1';
  const count = isOne && isAfterWhole ? 'a' : isOne ? 'one' : top;
  if (bottom === '2') return `${count} ${isOne ? 'half' : 'halves'}`;
  if (bottom === '4') return `${count} ${isOne ? 'quarter' : 'quarters'}`;
  return `${count} ${ordinal(bottom)}${isOne ? '' : 's'}`;
}
