/** No limit is worth a longer wait than this without a person looking. */
const LONGEST_MS = 60 * 60_000;

/** How long Together asks to wait (its header tells seconds), in milliseconds; undefined when it does not say. */
export function resetTimeMs(headers: Headers): number | undefined {
  const seconds = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return seconds > 0 ? Math.min(Math.ceil(seconds * 1000), LONGEST_MS) : undefined;
}
