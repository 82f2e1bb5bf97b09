import { joinedSpeech } from '../../domain/film/sound/joined-speech';
import { endingAs } from '../../domain/text/part';
import type { NarrationRequest, Narrator, Speech } from '../../providers/narrator';
import type { AskOnce } from '../../providers/vendor-answer';
import type { ArtifactStore } from '../../store/artifact-store';
import { answerOnce, NotKeptError } from '../step/answer-once';
import { allSpoken } from './all-spoken';
import { totalOf } from './total-receipt';

/** Who hears of what is spoken now, and which take it is; each take has answers of its own. */
export interface Speaking {
  /** Hears what each chunk costs that is spoken now, once it is there. */
  onPaid?(microUsd: number): void;
  /** Hears when a request leaves. */
  onLeave?(): void;
  /** Hears when the last chunk has its answer, or none will come: what came is then still to be read and kept. */
  onAnswered?(): void;
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
  { onPaid, onLeave, onAnswered = () => undefined, take = 1 }: Speaking = {},
): Promise<Speech> {
  const { text, language, pronunciations } = request;
  const asking = (onlyKept: boolean, onAnswer?: () => void): AskOnce => {
    return (asked, answering) =>
      answerOnce(store, 'speechAnswer', narrator, asked, answering, {
        signal,
        onlyKept,
        ...(onLeave && { onLeave }),
        ...(onAnswer && { onAnswer }),
        take,
      });
  };
  const speakKept = (text: string) => narrator.speak({ ...request, text }, signal, asking(true)).catch(unlessNotKept);
  const speakNow = async (text: string, onAnswer: () => void) => {
    const speech = await narrator.speak({ ...request, text }, signal, asking(false, onAnswer));
    const paidMicroUsd = (speech.receipt?.costMicroUsd ?? 0) - (speech.savedMicroUsd ?? 0);
    if (paidMicroUsd > 0) onPaid?.(paidMicroUsd);
    return speech;
  };

  const chunks = narrator.chunksOf?.(text, language, pronunciations);
  if (!chunks) return speakNow(text, onAnswered);
  // Of one chunk alone, which is the whole text, that is looked up as it is spoken.
  const kept = chunks.length > 1 ? await Promise.all(chunks.map((chunk) => speakKept(chunk.text))) : [];
  if (kept.includes(undefined)) {
    // An earlier release may have divided the text at other places: what it kept of the whole need not be paid for again.
    const whole = await speakKept(text);
    if (whole) return whole;
  }
  const pieces = chunks.map(
    ({ text }, index) =>
      async (onAnswer: () => void) =>
        kept[index] ?? speakNow(text, onAnswer),
  );
  const spoken = await allSpoken(pieces, onAnswered);

  const parts = spoken.map(({ samples, wordTimes }, index) => {
    const chunk = chunks[index]!;
    return { samples, wordTimes: endingAs(wordTimes, chunk), pauseMs: chunk.pauseMs / (request.speed ?? 1) };
  });
  return { ...joinedSpeech(parts), ...totalOf(spoken) };
}

function unlessNotKept(error: unknown): undefined {
  if (!(error instanceof NotKeptError)) throw error;
}
