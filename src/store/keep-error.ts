/** A store cannot keep what it is given, and will not when it is tried again; the message says why, and what a person must do. */
export class KeepError extends Error {
  override readonly name = 'KeepError';

  constructor(
    store: string,
    /** What the system or the server says, such as `EROFS` or `AccessDenied`. */
    readonly code: string,
    advice: string,
    options?: ErrorOptions,
  ) {
    super(`Nothing can be kept in the store ${store} (${code}). ${advice}`, options);
  }
}
