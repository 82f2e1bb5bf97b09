import { AMOUNT, isAmount, sayAbbreviation, type Token } from './token';

const UNITS: { [short: string]: [one: string, many: string] } = Object.fromEntries(
  (
    'mm:millimeter cm:centimeter m:meter km:kilometer nm:nanometer mg:milligram g:gram kg:kilogram ml:milliliter cl:centiliter ' +
    'l:liter ha:hectare s:second sec:second secs:second min:minute mins:minute h:hour hr:hour hrs:hour ms:millisecond yr:year ' +
    'yrs:year wk:week wks:week mo:month mos:month mi:mile yd:yard yds:yard lb:pound lbs:pound oz:ounce gal:gallon pt:pint ' +
    'qt:quart V:volt W:watt kW:kilowatt MW:megawatt GW:gigawatt kWh:kilowatt-hour A:amp mAh:milliamp-hour Hz:hertz kHz:kilohertz ' +
    'MHz:megahertz GHz:gigahertz dB:decibel kB:kilobyte KB:kilobyte MB:megabyte GB:gigabyte TB:terabyte kcal:kilocalorie ' +
    'cal:calorie px:pixel kt:knot kts:knot t:tonne ft:foot in:inch N:newton J:joule kJ:kilojoule Pa:pascal kPa:kilopascal'
  )
    .split(' ')
    .map((each) => each.split(':'))
    .map(([short, name = '']) => [short, [name, `${name}s`]]),
);
Object.assign(UNITS, {
  ft: ['foot', 'feet'],
  in: ['inch', 'inches'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  mph: ['mile per hour', 'miles per hour'],
  kmh: ['kilometer per hour', 'kilometers per hour'],
  kph: ['kilometer per hour', 'kilometers per hour'],
  mpg: ['mile per gallon', 'miles per gallon'],
  rpm: ['revolution per minute', 'revolutions per minute'],
  sqft: ['square foot', 'square feet'],
  x: ['times', 'times'],
  '%': ['percent', 'percent'],
  '‰': ['per mille', 'per mille'],
  '°': ['degree', 'degrees'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
});

const POWERS: { [sign: string]: string } = { '²': 'square ', '³': 'cubic ' };
/** They are words too: only a figure that stands right before them, or a full stop, tells. */
const WORDS_TOO = /^(?:in|a|A|h|t|s|pt|mo|m|g|l|x|N|J|V|W)$/;

const ATTACHED = new RegExp(
  `^(?<from>[-−]?(?:${AMOUNT})[-–—])?(?<amount>[-−]?(?:${AMOUNT}))(?<together>-?)(?<unit>[a-zA-Z%‰°]+[²³]?(?:/[a-z]+)?)$`,
  'u',
);
const FEET = new RegExp(String.raw`^(?<feet>\d+)['’′](?:(?<inches>\d{1,2})(?:["”″]|['’′]{2})?)?$`);
const INCHES = new RegExp(String.raw`^(?<inches>${AMOUNT})["”″]$`);
/** In words. */
const LONGEST_QUOTE = 1_000;
const MARKS_AT_END = /(?<![.,;:!?…)])[.,;:!?…)]+$/u;

/** "30" and "minutes" for "30 min", "680 grams" for "680g", "50 percent" for "50%", "6 foot 2" for `6'2"`. */
export function sayMeasure(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  if (sayFeet(tokens, index)) return;
  const attached = ATTACHED.exec(token.core)?.groups;
  const name = attached && unitName(attached.unit!, isOne(attached));
  // The fifties, not so many seconds.
  const isDecade = attached?.unit === 's' && /^(?:\d\d)?\d0$/.test(attached.amount!);
  if (attached && name && !isDecade) {
    const from = attached.from ? `${saidAmount(attached.from.slice(0, -1))} to ` : '';
    token.said = `${from}${saidAmount(attached.amount!)} ${name}`;
    dropStop(token, tokens[index + 1]);
    return;
  }
  const before = tokens[index - 1];
  const amount = before?.core ?? '';
  if (!isAmount(before) && !/\d$/.test(amount)) return;
  if (before!.after !== '') return;
  if (token.core === 'in' && !token.after.startsWith('.')) return;
  if (token.core === 'x' && isAmount(tokens[index + 1])) {
    token.said = 'by';
    return;
  }
  const alone = unitName(token.core, amount === '1');
  if (!alone || (WORDS_TOO.test(token.core) && !/^[\d.,½¼¾–-]+$/u.test(amount))) return;
  token.said = alone;
  dropStop(token, tokens[index + 1]);
}

function unitName(unit: string, isOne: boolean): string | undefined {
  const [top = '', bottom] = unit.split('/');
  const power = POWERS[top.at(-1) ?? ''];
  const names = Object.hasOwn(UNITS, power ? top.slice(0, -1) : top)
    ? UNITS[power ? top.slice(0, -1) : top]
    : undefined;
  if (!names) return undefined;
  const name = (power ?? '') + names[isOne ? 0 : 1];
  if (bottom === undefined) return name;
  return Object.hasOwn(UNITS, bottom) ? `${name} per ${UNITS[bottom]![0]}` : undefined;
}

function dropStop(token: Token, next: Token | undefined): void {
  const isLast = !next || !/^\p{Ll}/u.test(next.core);
  sayAbbreviation(token, token.said!, isLast);
}

function sayFeet(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const whole = token.core + token.after;
  const marks = MARKS_AT_END.exec(whole)?.[0] ?? '';
  const bare = whole.slice(0, whole.length - marks.length);
  const feet = FEET.exec(bare)?.groups;
  const marked = INCHES.exec(bare)?.groups;
  // A quotation mark that was opened before is closed here, and means no inches.
  const inches = marked && isQuoted(tokens, index) ? undefined : marked;
  if (feet?.inches !== undefined) token.said = `${feet.feet} foot ${feet.inches}`;
  else if (feet && /^\d{1,2}(?:["”″]|['’′]{2})/u.test(tokens[index + 1]?.core.concat(tokens[index + 1]!.after) ?? '')) {
    token.said = `${feet.feet} foot`;
  } else if (
    feet &&
    (bare.endsWith('′') || /^(?:tall|long|wide|high|deep|away)$/.test(tokens[index + 1]?.core ?? ''))
  ) {
    token.said = `${feet.feet} feet`;
  } else if (inches) {
    const isArticle = /^(?:an?|the)$/i.test(tokens[index - 1]?.core ?? '');
    const isAfterFeet = tokens[index - 1]?.said?.endsWith(' foot');
    token.said = isAfterFeet
      ? inches.inches!
      : `${inches.inches} ${inches.inches === '1' || isArticle ? 'inch' : 'inches'}`;
  } else return false;
  token.after = marks;
  return true;
}

function isQuoted(tokens: readonly Token[], index: number): boolean {
  const first = Math.max(0, index - LONGEST_QUOTE);
  for (let at = index; at >= first; at--) {
    const { before } = tokens[at]!;
    if (before !== '' && /["“]/u.test(before)) return true;
  }
  return false;
}

function saidAmount(amount: string): string {
  return amount.replace(/^[-−]/u, 'minus ');
}

/** "1 kilometer", and "a 5 kilometer run" for `5-km`. */
function isOne({ amount, from, together }: { [name: string]: string }): boolean {
  return (amount === '1' && !from) || together === '-';
}
