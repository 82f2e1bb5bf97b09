import { problem, type Check } from './check';
import type { OrderProblem } from './order-problem';
import { isShown, shortened } from './shown';

/** Who hands in a heap of unknown fields has handed in something else. */
const MOST_UNKNOWN = 3;

/** A check for each field that a `T` may have: the compiler sees to it that none is forgotten. */
export type Fields<T> = { [Field in keyof Required<NonNullable<T>>]: Check };

/**
 * An object with these fields and no others. An unknown field is
 * refused: it may be of a newer version, where it decides how the film is, and a film without it would be another.
 */
export function record(what: string, checks: { [field: string]: Check }): Check {
  const known = Object.entries(checks);
  return (value, field) => {
    if (typeof value !== 'object' || value === null || hasEntries(value)) {
      return problem(field, `be ${what}`, isShown(value));
    }
    const fields = value as { [name: string]: unknown };
    const path = (name: string) => (field ? `${field}.${name}` : name);
    const problems = known.flatMap(([name, check]) => check(own(fields, name), path(name)));
    return [...problems, ...unknown(fields, checks).map((name) => notKnown(path(shortened(name)), fields[name]))];
  };
}

/** Lists and bytes would have a field for each entry. */
function hasEntries(value: object): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

/** Never what an object inherits: that would not be in its JSON. */
function own(fields: { [name: string]: unknown }, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function unknown(fields: { [name: string]: unknown }, checks: object): string[] {
  const names = Object.keys(fields).filter((name) => !Object.hasOwn(checks, name) && fields[name] !== undefined);
  return names.slice(0, MOST_UNKNOWN);
}

function notKnown(field: string, value: unknown): OrderProblem {
  return { field, expected: 'be left out, since this version of Storyreel has no such field', came: isShown(value) };
}
