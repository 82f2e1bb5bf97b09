/** Shorter ones would be found in any text. */
const SHORTEST_KEY = 6;

/** What stands in a key's place. */
const STRUCK_OUT = '[key]';

/** What a vendor sends, without its key: as it is, in base64 of either kind, in hex, and as it is written in an address. */
export function withoutKey(text: string, key: string): string {
  return formsOf(key).reduce((left, form) => left.replaceAll(form, STRUCK_OUT), text);
}

/** The same for all texts of a JSON value. */
export function valueWithoutKey(json: string, key: string): unknown {
  return JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? withoutKey(value, key) : value));
}

/** Whether a text has the key in any of these forms. */
export function hasKey(text: string, key: string): boolean {
  return formsOf(key).some((form) => text.includes(form));
}

/** Longest first, for one may be a part of another. Of base64 what is the same wherever the key begins in a group of three bytes. */
function formsOf(key: string): string[] {
  if (key.length < SHORTEST_KEY) return [];
  const bytes = Buffer.from(key);
  const base64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const begins = Math.ceil((offset * 4) / 3);
    const ends = (offset + bytes.length) % 3 === 0 ? whole.length : whole.length - 1;
    return whole.slice(begins, ends);
  });
  const percent = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const forms = [
    ...[key, encodeURIComponent(key), percent, percent.toUpperCase()],
    ...base64.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]),
    ...[bytes.toString('hex'), bytes.toString('hex').toUpperCase()],
  ];
  return [...new Set(forms)].toSorted((one, other) => other.length - one.length);
}
