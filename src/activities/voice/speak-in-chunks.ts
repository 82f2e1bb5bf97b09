import { joinedSpeech } from '../../domain/film/sound/joined-speech';
import { endingAs } from '../../domain/text/part';
import type { NarrationRequest, Narrator, Speech } from '../../providers/narrator';
import type { AskOnce } from '../../providers/vendor-answer';
import type { ArtifactStore } from '../../store/artifact-store';
import { answerOnce, NotKeptError } from '../step/answer-once';
import { totalOf } from './total-receipt';

/** Who hears of what is spoken now, and which take it is; each take has answers of its own. */
export interface Speaking {
  /** Hears what each chunk costs that is spoken now, once it is there. */
  onPaid?(microUsd: number): void;
  /** Hears when a request leaves. */
  onLeave?(): void;
  take?: number;
}

/**
 * Speaks a text chunk by chunk where the narrator asks for that; each answer is kept as soon as it has come, so that after a
 * failure only those are asked for again that are missing. `savedMicroUsd` is what the kept ones had cost before.
 */
export async function speakInChunks(
  store: ArtifactStore,
  narrator: Narrator,
  request: NarrationRequest,
  signal: AbortSignal,
  { onPaid, onLeave, take = 1 }: Speaking = {},
): Promise<Speech> {
  const { text, language, pronunciations } = request;
  const asking = (onlyKept: boolean): AskOnce => {
    return (asked, answering) =>
      answerOnce(store, 'speechAnswer', narrator, asked, answering, {
        signal,
        onlyKept,
        ...(onLeave && { onLeave }),
        again: take,
      });
  };
  const speakKept = (text: string) => narrator.speak({ ...request, text }, signal, asking(true)).catch(unlessNotKept);
  const speakNow = async (text: string) => {
    const speech = await narrator.speak({ ...request, text }, signal, asking(false));
    const paidMicroUsd = (speech.receipt?.costMicroUsd ?? 0) - (speech.savedMicroUsd ?? 0);
    if (paidMicroUsd > 0) onPaid?.(paidMicroUsd);
    return speech;
  };

  const chunks = narrator.chunksOf?.(text, language, pronunciations);
  if (!chunks) return speakNow(text);
  const kept = await Promise.all(chunks.map((chunk) => speakKept(chunk.text)));
  if (kept.includes(undefined)) {
    // An earlier release may have divided the text at other places: what it kept of the whole need not be paid for again.
    const whole = await speakKept(text);
    if (whole) return whole;
  }
  // All of them are waited for, so that what is being paid for is kept when another one fails.
  const outcomes = await Promise.allSettled(chunks.map(async ({ text }, index) => kept[index] ?? speakNow(text)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  const spoken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));

  const parts = spoken.map(({ samples, wordTimes }, index) => {
    const chunk = chunks[index]!;
    return { samples, wordTimes: endingAs(wordTimes, chunk), pauseMs: chunk.pauseMs / (request.speed ?? 1) };
  });
  return { ...joinedSpeech(parts), ...totalOf(spoken) };
}

function unlessNotKept(error: unknown): undefined {
  if (!(error instanceof NotKeptError)) throw error;
}
