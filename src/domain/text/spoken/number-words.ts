const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion'];
const ORDINALS = new Map(
  Object.entries({
    one: 'first',
    two: 'second',
    three: 'third',
    five: 'fifth',
    eight: 'eighth',
    nine: 'ninth',
    twelve: 'twelfth',
  }),
);

/** Longer ones are no amounts; their figures are read one by one. */
const MOST_FIGURES = 15;

/** "four hundred and five" for "405", "one two" for "012"; commas between thousands are allowed. */
export function cardinal(figures: string): string {
  const plain = figures.replaceAll(',', '');
  if (plain.length > MOST_FIGURES || /^0./.test(plain)) return figureByFigure(plain);
  const groups: string[] = [];
  for (let rest = plain, scale = 0; rest !== ''; rest = rest.slice(0, -3), scale++) {
    const group = Number(rest.slice(-3));
    if (group > 0) groups.unshift(hundreds(group) + SCALES[scale]!);
  }
  return groups.join(' ') || 'zero';
}

/** "seven oh three" in figures: "seven zero three". */
export function figureByFigure(figures: string): string {
  return Array.from(figures, (figure) => SMALL[Number(figure)]).join(' ');
}

/** "twenty first" for "21". */
export function ordinal(figures: string): string {
  const words = cardinal(figures).split(' ');
  const last = words.pop()!;
  return [...words, ORDINALS.get(last) ?? `${last.replace(/y$/, 'ie')}th`].join(' ');
}

/** "nineteen thirty nine" for "1939", "two thousand five" for "2005", "nineteen oh five" for "1905". */
export function year(figures: string): string {
  const [century, rest] = [figures.slice(0, 2), figures.slice(2)];
  if (figures.length !== 4 || /^.0.*0.$/.test(figures)) return cardinal(figures);
  return rest === '00' ? `${cardinal(century)} hundred` : twoHalves(century, rest);
}

function twoHalves(century: string, rest: string): string {
  return `${cardinal(century)} ${rest.startsWith('0') ? `oh ${cardinal(rest.slice(1))}` : cardinal(rest)}`;
}

/** "four point oh eight" in figures: each one after the point. */
export function decimal(figures: string): string {
  const [whole = '', fraction = ''] = figures.split('.');
  return `${whole === '' ? '' : `${cardinal(whole)} `}point ${figureByFigure(fraction)}`;
}

/** "nineteen fifties" for "1950", "nineties" for "90". */
export function decade(figures: string): string {
  return year(figures).replace(/(y?)$/, (y) => (y ? 'ies' : 's'));
}

function hundreds(number: number): string {
  const [hundred, rest] = [Math.floor(number / 100), number % 100];
  const below = rest < 20 ? (rest > 0 ? SMALL[rest]! : '') : tens(rest);
  return [hundred > 0 ? `${SMALL[hundred]} hundred` : '', below].filter((part) => part !== '').join(' ');
}

function tens(number: number): string {
  const unit = number % 10;
  return TENS[Math.floor(number / 10)]! + (unit > 0 ? ` ${SMALL[unit]}` : '');
}
