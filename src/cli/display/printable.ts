import { withoutControls } from '../../domain/text/without-controls';

/** Characters of JSON that a terminal obeys, and that JSON itself would not write as an escape. */
const OBEYED = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text as a terminal may have it: whoever wrote what is in it cannot move the cursor, hide a line or turn letters around. */
export function printable(text: string): string {
  return withoutControls(text);
}

/** The JSON of a value for a program, on one line, of which a terminal shows every sign. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
