import type { Speech } from '../../providers/narrator';
import { begun } from './begun';

/** Has a piece of a voice spoken; calls `onAnswered` when its answer is there, which is then still to be read and kept. */
export type SpeakPiece = (onAnswered: () => void) => Promise<Speech>;

/**
 * Has all pieces of a voice spoken at once, and calls `onAnswered` when the last of them has its answer or has failed. The others are
 * waited for when one fails, so that what is being paid for is kept; then it throws as the first that failed.
 */
export async function allSpoken(pieces: readonly SpeakPiece[], onAnswered: () => void): Promise<Speech[]> {
  const spoken = pieces.map((speak) => begun(speak));
  void Promise.all(spoken.map(({ answered }) => answered)).then(onAnswered);
  const outcomes = await Promise.allSettled(spoken.map(({ made }) => made));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
