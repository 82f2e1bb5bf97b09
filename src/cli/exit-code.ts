import { CommanderError } from 'commander';
import { Interrupted } from '../app/context';
import { FilmWaits } from '../app/film/waiting/film-waits';
import { isInputError } from '../app/input-error';
import { sentenceOf } from '../domain/text/sentence-of';

/** Something failed that the command has told of already. */
export class ToldFailure extends Error {
  override readonly name = 'ToldFailure';
}

/** What was handed in is refused, which the command has told of already. */
export class ToldRefusal extends Error {
  override readonly name = 'ToldRefusal';
}

/** A film waits for a person, which the command has told of already. */
export class ToldWaiting extends Error {
  override readonly name = 'ToldWaiting';
}

/**
 * The exit code for an error: 1 failed, 2 wrong input, 3 a film waits for a person, 130 interrupted; `tell` hears what a person is to be
 * told.
 */
export function exitCodeOf(error: unknown, tell: (sentence: string) => void): number {
  // Commander has told of its own errors, and ends by one for --help too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ToldFailure) return 1;
  if (error instanceof ToldRefusal) return 2;
  if (error instanceof ToldWaiting) return 3;
  tell(sentenceOf(error));
  if (error instanceof FilmWaits) return 3;
  if (error instanceof Interrupted) return 130;
  return isInputError(error) ? 2 : 1;
}
