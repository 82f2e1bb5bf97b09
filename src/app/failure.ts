import { sentenceOf } from '../domain/text/sentence-of';
import { isInputError } from './input-error';

/** Why there is no film, in a sentence. `isRefused` says that it is for a person to order otherwise, and that nothing was begun. */
export interface Failure {
  failure: string;
  isRefused: boolean;
}

/** The failure that an error is. */
export function failureOf(error: unknown): Failure {
  return { failure: sentenceOf(error), isRefused: isInputError(error) };
}
