import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import { FAILURES } from '../contract';
import { ProviderError } from '../providers/provider-error';
import { ArtifactError } from '../store/artifact-store';

/** Turns whatever a step throws into the failure that Temporal should see: a stable type, a sentence, retried or not. */
export function toFailure(error: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return signal.reason instanceof Error ? signal.reason : new CancelledFailure('cancelled');
  if (error instanceof ApplicationFailure || error instanceof CancelledFailure) return error;
  const { type, retryable } = kindOf(error);
  return ApplicationFailure.create({
    message: sentenceOf(error),
    type,
    nonRetryable: !retryable,
    cause: asError(error),
  });
}

function kindOf(error: unknown): { type: string; retryable: boolean } {
  if (error instanceof ProviderError && error.kind === 'change') return { type: FAILURES.change, retryable: false };
  if (error instanceof ArtifactError) return { type: FAILURES.artifactLost, retryable: false };
  return { type: FAILURES.tryAgain, retryable: true };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function asError(error: unknown): Error | undefined {
  return error instanceof Error ? error : undefined;
}
