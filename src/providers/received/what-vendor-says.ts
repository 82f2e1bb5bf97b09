import { LONGEST_SAID, MOST_SAID } from '../../domain/bounds';
import { z } from 'zod';
import { withoutKey } from './without-key';

/** How FastAPI tells what does not fit. */
const FAST_API = z.object({
  detail: z.array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() })).min(1),
});

const BODY = z.union([
  z.string(),
  FAST_API.transform(({ detail }) => detail.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; ')),
  z.object({ detail: z.string() }).transform(({ detail }) => detail),
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ message: z.string() }).transform(({ message }) => message),
]);

/**
 * The sentence in a vendor's error body, fit to be shown and kept: on one line, not long, in quotes, and without the key,
 * which some vendors repeat.
 */
export function whatVendorSays(body: unknown, apiKey?: string): string {
  const sentence = vendorMessage(body) ?? 'nothing that can be read';
  const shown = (apiKey ? withoutKey(sentence, apiKey) : sentence)
    .slice(0, MOST_SAID)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return `"${shown.length > LONGEST_SAID ? `${shown.slice(0, LONGEST_SAID)}...` : shown}"`;
}

/** The sentence in a vendor's error body as it came: to be looked at, and not to be shown. */
export function vendorMessage(body: unknown): string | undefined {
  return BODY.safeParse(body).data;
}
