import { sentenceOf } from '../domain/text/sentence-of';
import type { Server } from './server';

/** No Temporal server answers where one is named; the message says where, and what names it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor({ options, namedBy }: Server, cause: unknown) {
    const toDo = namedBy
      ? `start it, or correct ${namedBy}.`
      : 'the embedded one is away. The next command that needs it starts it, and films go on.';
    super(`No Temporal server answers at ${options.address}: ${toDo} (${sentenceOf(cause)})`, { cause });
  }
}
