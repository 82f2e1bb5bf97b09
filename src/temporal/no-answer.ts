import { sentenceOf } from '../domain/text/sentence-of';
import type { Server } from './server';

/** No Temporal server answers where one is named; the message says where, and what names it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor({ options, namedBy }: Server, cause: unknown) {
    super(`No Temporal server answers at ${options.address}: start it, or correct ${namedBy}. (${sentenceOf(cause)})`, {
      cause,
    });
  }
}
