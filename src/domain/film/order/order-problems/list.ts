import { problem, type Check } from './check';
import { isShown } from './shown';

/** A list of 1 (or `least`) to so many entries, each of which is checked; one that is too long is not looked at further. */
export function list(what: string, most: number, check: Check, least = 1): Check {
  return (value, field) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return problem(field, `be a list of ${least} to ${most} ${what}`, isShown(value));
    }
    // `map` would leave out what is missing in the middle.
    return Array.from(value, (entry: unknown, index) => check(entry, `${field}[${index}]`)).flat();
  };
}
