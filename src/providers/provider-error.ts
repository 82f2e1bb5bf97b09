/**
 * Why a provider could not do what it was asked:
 * `try-again` the same request may succeed later; `change` a person must change the story, prompt or settings first.
 */
export type ProviderErrorKind = 'try-again' | 'change';

/** The one error that providers throw; the message is for a person: what was expected, what came, what to do. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';

  constructor(
    readonly kind: ProviderErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
