import { ActivityFailure, ApplicationFailure, isCancellation } from '@temporalio/workflow';
import { FAILURES, type LostArtifact } from '../../contract/failures';
import { CANCELLED } from '../../domain/progress/progress';
import type { StepFailure } from '../../domain/making/steps/step-failure';

/** A lost artifact, a full disk or a cancellation is not the provider's. */
const THE_PROVIDERS: readonly string[] = [FAILURES.notServed, FAILURES.change, FAILURES.tryAgain, FAILURES.blocked];

const THE_MACHINES: readonly string[] = [FAILURES.diskFull, FAILURES.notKept];

/** Why a step failed, in the sentence of its activity: what that was caused by says less to a person. */
export function stepFailureOf(error: unknown, isCalledOff = false): StepFailure {
  if (isCancellation(error)) {
    return { message: CANCELLED, type: FAILURES.cancelled, of: isCalledOff ? 'called off' : 'else' };
  }
  const said = error instanceof ActivityFailure ? error.cause : error;
  if (!(said instanceof ApplicationFailure))
    return { message: unansweredSentence(said), type: FAILURES.tryAgain, of: 'else' };
  const { message } = said;
  const type = said.type ?? '';
  const [details] = (said.details ?? []) as ((Partial<LostArtifact> & { kind?: string }) | undefined)[];
  if (type === FAILURES.artifactLost && details?.key !== undefined)
    return { message, type, of: 'lost', key: details.key };
  if (THE_MACHINES.includes(type)) return { message, type, of: 'machine' };
  if (!THE_PROVIDERS.includes(type)) return { message, type, of: 'else' };
  // An answer that could not be used the vendor was well able to give.
  return { message, type, of: type === FAILURES.tryAgain && details?.kind !== 'spoilt' ? 'overload' : 'provider' };
}

/** Of an activity that never came to say something. */
function unansweredSentence(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `No worker has brought it to an end (${what}). See what the log of the workers says, and order the film again.`;
}
