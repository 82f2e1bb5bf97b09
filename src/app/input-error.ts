import { CursorError } from '../client/listing/cursor-error';
import { ChangeError } from '../client/ordering/change-error';
import { OrderError } from '../client/ordering/order-error';
import { TermsError } from '../client/ordering/terms';
import { SettingsError } from '../config/environment-reader';

/** What a person handed in does not fit; the message says what was expected, what came, and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const REFUSALS = [InputError, SettingsError, OrderError, TermsError, ChangeError, CursorError];

/** Whether an error is for a person to mend: what they handed in, or a setting, does not fit, and nothing was begun or changed. */
export function isInputError(error: unknown): boolean {
  return REFUSALS.some((refusal) => error instanceof refusal);
}
