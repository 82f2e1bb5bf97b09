import type { Token } from './token';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const IN_FIGURES = /^(?<first>\d{1,2})(?<sign>[/.])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})$/;
const ISO = /^(?<year>\d{4})(?<sign>[-/])(?<month>\d{2})\k<sign>(?<day>\d{2})$/;

/** English in which the month stands before the day. */
const MONTH_FIRST = /^en(?:-US|-PH|-Latn-US)?$/i;

/** "December 31st 2025" for "12/31/2025", "31/12/2025", "31.12.2025" and "2025-12-31"; `language` decides where both could be meant. */
export function sayDate(token: Token, language: string): void {
  const iso = ISO.exec(token.core)?.groups;
  if (iso) return say(token, Number(iso.day), Number(iso.month), iso.year!);
  const found = IN_FIGURES.exec(token.core)?.groups;
  if (!found) return;
  const [first, second] = [Number(found.first), Number(found.second)];
  const isMonthFirst = second > 12 || (first <= 12 && found.sign === '/' && MONTH_FIRST.test(language));
  if (isMonthFirst) say(token, second, first, found.year!);
  else say(token, first, second, found.year!);
}

/** The full name of a month that is written short, such as "Nov", or undefined. */
export function monthName(short: string): string | undefined {
  return /^[A-Z][a-z]{2,3}$/.test(short)
    ? MONTHS.find((name) => name.startsWith(short.slice(0, 3)) && /^(?:...|Sept)$/.test(short))
    : undefined;
}

/** Whether a word is the name of a month. */
export function isMonth(word: string): boolean {
  return MONTHS.includes(word);
}

function say(token: Token, day: number, month: number, year: string): void {
  const name = MONTHS[month - 1];
  if (!name || day < 1 || day > 31) return;
  token.said = `${name} ${day}${ending(day)} ${year}`;
}

function ending(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
