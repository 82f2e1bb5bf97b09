import { ServiceError } from '@temporalio/client';
import { sentenceOf } from '../../domain/text/sentence-of';
import { grpcErrorIn } from '../grpc-error';

/** gRPC's codes for an answer that did not come in time, and for a server that is not there just now. */
const COMES_LATER = [1, 4, 14];

/** The server's words when no worker has asked for a film's work lately, or none has done its first piece of it. */
const NO_WORKER = /no poller seen|Workflow Task not completed/i;

/** The server's words when workers cannot go on with a film: their code does not fit it, or has a mistake. */
const STANDS_STILL = /Workflow Task in failed state/i;

/** The server's words when it could not write: it answers when there is room again. */
const CANNOT_WRITE = /database or disk is full/i;

/** Whether a query came to nobody: no worker is there, or the server is not, or neither answered in time. */
export function isUnanswered(error: unknown): boolean {
  return isOutOfReach(error) || NO_WORKER.test(grpcErrorIn(error)?.details ?? '');
}

/** Whether a server is not there just now, does not answer in time, or cannot write. */
export function isOutOfReach(error: unknown): boolean {
  const cause = grpcErrorIn(error);
  return cause !== undefined && (COMES_LATER.includes(cause.code) || CANNOT_WRITE.test(cause.details));
}

/** The error, in a sentence, of such a server. */
export function outOfReach(error: unknown): Error {
  const reason = grpcErrorIn(error)?.details ?? sentenceOf(error);
  return new Error(
    `The Temporal server does not answer (${reason}). Nothing is lost: once it does, films go on where they were, and so does the ` +
      'same command again.',
    { cause: error },
  );
}

/** The error, in a sentence, of a film that could be asked, but not how far it is. */
export function noProgress(id: string, error: unknown): Error {
  const cause = error instanceof ServiceError && error.cause ? error.cause : error;
  const reason = grpcErrorIn(error)?.details ?? sentenceOf(cause);
  const todo = STANDS_STILL.test(reason)
    ? 'Its workers cannot go on with it: see what their log says. It goes on by itself at workers whose code fits it.'
    : 'Check that you may query workflows here, and that STORYREEL_ENCRYPTION_KEYS and STORYREEL_DATA_CONVERTER are as for the workers.';
  return new Error(`${id} does not tell how far it is (${reason}). ${todo}`, { cause: error });
}
