import { MOST_SAID } from '../../../domain/bounds';
import { z } from 'zod';
import { isCreditSpent } from '../../received/credit-spent';

/** No limit is worth a longer wait than this without a person looking. */
const LONGEST_MS = 60 * 60_000;

const DETAIL = z.object({
  '@type': z.string(),
  reason: z.string().optional().catch(undefined),
  retryDelay: z
    .string()
    .regex(/^\d+(\.\d+)?s$/)
    .optional()
    .catch(undefined),
  violations: z.array(z.object({ quotaId: z.string().catch(''), quotaValue: z.coerce.string().catch('') })).catch([]),
});
const ERROR = z.object({
  error: z.object({ message: z.string().catch(''), details: z.array(z.unknown()).catch([]) }),
});

/** What the details of an error answer (google.rpc.Status) tell. */
export interface ErrorDetails {
  /** How long Gemini asks to wait, in milliseconds, an hour at most. */
  retryAfterMs?: number;
  /** The quota is nothing, or that of a day: waiting for some minutes does not help. */
  quota?: 'none' | 'daily';
  /** What was paid in advance is used up, or what may be spent. */
  isCreditSpent: boolean;
  /** Whether it has the form of Gemini's errors: else it may be of somebody on the way. */
  isGeminis: boolean;
  /** There is nothing but a sentence: limits by the minute and by the day come with details. */
  isBare: boolean;
  /** The key is wrong; that comes with the status 400. */
  isKeyInvalid: boolean;
}

/** Reads the details of an error answer; whatever does not fit is as if it were not there. */
export function errorDetails(body: unknown): ErrorDetails {
  const error = ERROR.safeParse(body).data?.error;
  const { message: whole = '', details = [] } = error ?? {};
  const message = whole.slice(0, MOST_SAID);
  const known = details.flatMap((detail) => DETAIL.safeParse(detail).data ?? []);
  const seconds = Number.parseFloat(known.find(({ retryDelay }) => retryDelay)?.retryDelay ?? '0');
  const violations = known.flatMap((detail) => detail.violations);
  const isNone = violations.some(({ quotaValue }) => quotaValue === '0') || /\blimit: 0\b/.test(message);
  const isDaily = violations.some(({ quotaId }) => /PerDay/i.test(quotaId));
  return {
    ...(seconds > 0 && { retryAfterMs: Math.min(Math.ceil(seconds * 1000), LONGEST_MS) }),
    ...((isNone || isDaily) && { quota: isNone ? 'none' : 'daily' }),
    isCreditSpent: isCreditSpent(message),
    isGeminis: error !== undefined,
    isBare: known.length === 0,
    isKeyInvalid: known.some(({ reason }) => reason === 'API_KEY_INVALID') || /API key not valid/i.test(message),
  };
}
