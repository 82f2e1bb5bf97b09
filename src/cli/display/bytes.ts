const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size as a person reads it, in thousands: "512 B", "4.1 kB", "26 MB". */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  for (; value >= 999.5 && unit < UNITS.length - 1; unit++) value /= 1000;
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
