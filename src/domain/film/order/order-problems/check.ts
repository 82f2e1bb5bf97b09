import type { OrderProblem } from './order-problem';
import { isShown } from './shown';

/** Answers what is wrong with the value of a field. Never follows a value deeper than an order goes. */
export type Check = (value: unknown, field: string) => OrderProblem[];

/** The one problem that a field is not what it should be. */
export function problem(field: string, expected: string, came: string): OrderProblem[] {
  return [{ field: field || 'the whole', expected, came }];
}

/** A check of one value by itself. */
export function be(what: string, isSo: (value: unknown) => boolean): Check {
  return (value, field) => (isSo(value) ? [] : problem(field, `be ${what}`, isShown(value)));
}

/** The same check for a field that may be left out. */
export function ifThere(check: Check): Check {
  return (value, field) => (value === undefined ? [] : check(value, field));
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): Check {
  return be(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** A number within bounds. */
export function number(least: number, most: number): Check {
  return be(
    `a number from ${least} to ${most}`,
    (value) => typeof value === 'number' && value >= least && value <= most,
  );
}
