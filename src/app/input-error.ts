import { SettingsError } from '../config/environment-reader';

/** What a person handed in does not fit; the message says what was expected, what came, and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Whether an error is for a person to mend: what they handed in, or a setting, does not fit. */
export function isInputError(error: unknown): boolean {
  return error instanceof InputError || error instanceof SettingsError;
}
