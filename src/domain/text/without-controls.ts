/** They steer whatever shows them (colours, the cursor, the order of letters), and nobody reads them. */
const CONTROLS = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text without control characters but line ends and tabs, and without those that turn other text around; each becomes a space. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/** The same for all texts of a JSON value, the names of its fields included. Throws what `JSON.parse` throws. */
export function jsonWithoutControls(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') return withoutControls(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [withoutControls(name), each]));
  });
}
