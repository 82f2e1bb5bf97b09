const UNITS_MS: { [unit: string]: number } = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration such as "90s", "10m", "1h" or "30d" in milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,5})(s|m|h|d)$/.exec(text) ?? [];
  const unitMs = UNITS_MS[unit];
  return amount && unitMs ? Number(amount) * unitMs : undefined;
}
