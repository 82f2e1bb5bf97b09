/** Between two values of one header; the comma after the day of a date is not meant. */
const BETWEEN_VALUES = /(?<!\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)),\s*/;

/**
 * What a header says: a proxy may send it twice, and `Headers` joins both. Undefined where it is missing, or says one thing and another.
 */
export function toldValue(header: string | null): string | undefined {
  const values = new Set(header?.trim().split(BETWEEN_VALUES));
  const [value] = values;
  return values.size === 1 ? value || undefined : undefined;
}

/** The number that a header says; NaN where it says none. */
export function toldNumber(header: string | null): number {
  return Number(toldValue(header) ?? Number.NaN);
}
