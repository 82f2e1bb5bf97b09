/** A whole of which fields may be there and undefined. */
type Loose<Whole> = { [Name in keyof Whole]: Whole[Name] | undefined };

/** The same without the fields that are undefined: who spreads it, or keeps it as JSON, then finds only what was said. */
export function withoutUndefined<Whole extends object>(loose: Loose<Whole>): Whole {
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as Whole;
}
