import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import { FAILURES, type LostArtifact } from '../../contract/failures';
import { isDiskFull, tellsOfFullDisk } from '../../domain/full-disk';
import { sentenceOf } from '../../domain/text/sentence-of';
import { FontMissing } from '../../media/captions/font-missing';
import { ProviderError, type ProviderErrorKind } from '../../providers/provider-error';
import { ArtifactError } from '../../store/artifact-store';
import { KeepError } from '../../store/keep-error';

type Verdict = Parameters<typeof ApplicationFailure.create>[0] & object;

/**
 * Turns whatever a step throws into the failure that Temporal sees: a stable type, a sentence, whether to retry, and when.
 * The details of a provider's failure say how many requests were spent on it.
 */
export function toFailure(error: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return signal.reason instanceof Error ? signal.reason : new CancelledFailure('cancelled');
  if (error instanceof ApplicationFailure || error instanceof CancelledFailure) return error;
  if (meetsFullDisk(error)) return diskFull(error);
  return ApplicationFailure.create({ message: sentenceOf(error), cause: asError(error), ...verdictOf(error) });
}

/** Whether the disk was full: Node says so with an error code, ffmpeg only in its last lines. */
function meetsFullDisk(error: unknown): boolean {
  return isDiskFull(error ?? {}) || tellsOfFullDisk(sentenceOf(error));
}

/** Not retried, because every further attempt would pay for a picture that cannot be stored. */
function diskFull(error: unknown): ApplicationFailure {
  return ApplicationFailure.create({
    message:
      'The disk is full. Free some space where STORYREEL_HOME or STORYREEL_STORE is, and order the film again: what was made is kept.',
    type: FAILURES.diskFull,
    nonRetryable: true,
    cause: asError(error),
  });
}

function verdictOf(error: unknown): Verdict {
  if (error instanceof ProviderError) return ofProvider(error);
  if (error instanceof ArtifactError) {
    const lost: LostArtifact = { key: error.artifact.key };
    return { type: FAILURES.artifactLost, nonRetryable: true, details: [lost] };
  }
  // Not retried: each further attempt would pay for something that cannot be kept either.
  if (error instanceof KeepError) return { ...NOT_KEPT, message: `${error.message} ${ORDER_AGAIN}` };
  if (isUnwritable(error))
    return { ...NOT_KEPT, message: `Nothing can be written there: ${error.message}. ${ORDER_AGAIN}` };
  // Trying again helps only once a person has added the font.
  if (error instanceof FontMissing) return { type: FAILURES.change, nonRetryable: true };
  return { type: FAILURES.tryAgain };
}

const NOT_KEPT = { type: FAILURES.notKept, nonRetryable: true };
const ORDER_AGAIN = 'Then order the film again: what was made is kept.';

/** Whether a file or directory, as where clips are rendered, may not be written; ffmpeg and vendors say such things without a path. */
function isUnwritable(error: unknown): error is NodeJS.ErrnoException {
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return error instanceof Error && path !== undefined && syscall !== undefined && UNWRITABLE.includes(code ?? '');
}
const UNWRITABLE = ['EROFS', 'EACCES', 'EPERM'];

const BY_KIND: Record<ProviderErrorKind, Verdict> = {
  'try-again': { type: FAILURES.tryAgain },
  spoilt: { type: FAILURES.tryAgain },
  blocked: { type: FAILURES.blocked },
  refused: { type: FAILURES.change, nonRetryable: true },
  change: { type: FAILURES.change, nonRetryable: true },
};

function ofProvider({ kind, callsSpent, retryAfterMs, reason }: ProviderError): Verdict {
  const details = { kind, callsSpent, ...(retryAfterMs && { retryAfterMs }), ...(reason && { reason }) };
  return { ...BY_KIND[kind], details: [details], ...(retryAfterMs && { nextRetryDelay: retryAfterMs }) };
}

function asError(error: unknown): Error | undefined {
  return error instanceof Error ? error : undefined;
}
