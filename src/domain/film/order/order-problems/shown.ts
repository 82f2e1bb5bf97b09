const MOST_CHARACTERS = 40;

/** A text on one line, cut where it is long. */
export function shortened(text: string): string {
  const begins = text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
  return `${begins.replace(/\p{C}+/gu, ' ')}${begins.length < text.length ? '…' : ''}`;
}

/** What came, after "but": `is null`, `is "round"`, `is a list of 3`. Takes no longer for large values than for small ones. */
export function isShown(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (Array.isArray(value)) return `is a list of ${value.length}`;
  if (typeof value === 'string') {
    const length = value.length > MOST_CHARACTERS ? ` of ${value.length} characters` : '';
    return `is "${shortened(value)}"${length}`;
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `is ${value}`;
  return typeof value === 'object' ? 'is an object' : `is a ${typeof value}`;
}
