/** A moment (milliseconds since 1970) to the second, in UTC: "2026-03-01 12:00:00". */
export function momentText(atMs: number): string {
  return new Date(atMs).toISOString().replace('T', ' ').slice(0, 19);
}
