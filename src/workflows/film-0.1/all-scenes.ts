import { ApplicationFailure, isCancellation, rootCause } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';

/**
 * Waits for every scene, so that one that fails costs the others nothing, and returns their results in order.
 * Throws a `ScenesFailed` that names each failed scene and its reason, or the cancellation if there was one.
 */
export async function allScenes<T>(scenes: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(scenes);
  const failures = outcomes.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [{ scene: index + 1, reason: outcome.reason as unknown }] : [],
  );
  const cancelled = failures.find(({ reason }) => isCancellation(reason));
  if (cancelled) throw cancelled.reason;
  if (failures.length > 0) {
    const sentences = failures.map(({ scene, reason }) => `Scene ${scene} could not be made: ${rootCause(reason)}`);
    throw ApplicationFailure.nonRetryable(sentences.join(' '), FAILURES.scenesFailed);
  }
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
