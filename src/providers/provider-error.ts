/**
 * Why a provider could not do what it was asked:
 * `try-again` the same request may succeed later; `spoilt` an answer came that cannot be used, another may be better, but
 * each may be billed; `blocked` no request will succeed before a time;
 * `refused` the vendor does not want to work on this text: a person must change it;
 * `change` a person must change the settings or the request first.
 */
export type ProviderErrorKind = 'try-again' | 'spoilt' | 'blocked' | 'refused' | 'change';

/** What is known of the failure besides its kind. */
export interface ProviderErrorFacts extends ErrorOptions {
  /** Requests that may have reached the vendor: each counts against its limits, and may be billed. */
  callsSpent?: number;
  /** How long to wait at least; a `blocked` failure has it always. */
  retryAfterMs?: number;
  /** The vendor's own word for why it is blocked, such as `model_rate_limit`. */
  reason?: string;
  /** How many requests a minute the vendor says that the account has. */
  limitPerMinute?: number | undefined;
}

/** The one error that providers throw; the message is for a person: what was expected, what came, what to do. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly callsSpent: number;
  readonly retryAfterMs: number | undefined;
  readonly reason: string | undefined;
  readonly limitPerMinute: number | undefined;

  constructor(
    readonly kind: ProviderErrorKind,
    message: string,
    { callsSpent = 0, retryAfterMs, reason, limitPerMinute, ...options }: ProviderErrorFacts = {},
  ) {
    super(message, options);
    this.callsSpent = callsSpent;
    this.retryAfterMs = retryAfterMs;
    this.reason = reason;
    this.limitPerMinute = limitPerMinute;
  }
}
