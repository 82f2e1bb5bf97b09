/**
 * One thing that is wrong with an order. `field` is a path such as `script.scenes[2].text`; `expected` goes on after "should",
 * as in "be a whole number from 1 to 100"; `came` is what came instead, shortened, as in "is null".
 */
export interface OrderProblem {
  field: string;
  expected: string;
  came: string;
}

/** A person mends a few at a time. */
const MOST_TOLD = 5;

/** The first problems in a sentence without its end, and how many there are besides. */
export function problemsText(problems: readonly OrderProblem[]): string {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ field, expected, came }) => `${field} should ${expected}, but ${came}`);
  const more = problems.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Why no film can be made of an order, as a sentence for a person. */
export function refusalOf(problems: readonly OrderProblem[]): string {
  return `No film can be made of this order: ${problemsText(problems)}. Change it, and order again.`;
}
