/** US dollars for a million tokens in and out. */
export interface TokenPrices {
  input: number;
  output: number;
}

/** What a model costs from a day on, or which other model answers in its place from then on. */
type Change = { from?: string } & (TokenPrices | { answeredBy: string });

/** The day on which Google's price list (ai.google.dev) was read, and what it says in the order of the days. */
interface Listed {
  asOf: string;
  changes: readonly Change[];
}

const listed = (...changes: Change[]): Listed => ({ asOf: '2026-11-22', changes });

/** By model; what an answer calls itself is looked up in it, and may be any text. */
const KNOWN: ReadonlyMap<string, Listed> = new Map(
  Object.entries({
    'gemini-2.5-flash': listed(
      { input: 0.3, output: 2.5 },
      { from: '2026-12-01', answeredBy: 'gemini-3.5-flash-lite' },
    ),
    'gemini-2.5-flash-lite': listed({ input: 0.1, output: 0.4 }),
    'gemini-3-flash-preview': listed({ input: 0.5, output: 3 }),
    'gemini-3.1-flash-lite': listed({ input: 0.25, output: 1.5 }),
    'gemini-3.5-flash': listed({ input: 1.5, output: 9 }, { from: '2026-10-08', answeredBy: 'gemini-3.6-flash' }),
    'gemini-3.5-flash-lite': listed({ input: 0.3, output: 2.5 }),
    'gemini-3.6-flash': listed({ input: 1.5, output: 7.5 }),
    'gemini-3.8-flash': listed({ input: 0.75, output: 3.75 }, { from: '2027-01-01', input: 1.5, output: 7.5 }),
  }),
);

/** A version of a model, such as "-001" or "-preview-05-20", costs what the model does. */
const VERSION = /-(?:\d{3}|(?:preview|exp)(?:-[\d-]+)?|\d{2}-\d{4})$/;

/**
 * What the price list says of a model (its name in an order, or the `modelVersion` of an answer) at a time, and the day
 * (YYYY-MM-DD) of that list; undefined where it says nothing.
 */
export function knownPrice(name: string, atMs: number): (TokenPrices & { asOf: string }) | undefined {
  const model = name.replace(/^models\//, '');
  const { asOf, changes } = KNOWN.get(model) ?? KNOWN.get(model.replace(VERSION, '')) ?? listed();
  const change = changes.findLast(({ from }) => from === undefined || Date.parse(from) <= atMs);
  if (!change) return undefined;
  if ('answeredBy' in change) return knownPrice(change.answeredBy, atMs);
  return { input: change.input, output: change.output, asOf };
}
