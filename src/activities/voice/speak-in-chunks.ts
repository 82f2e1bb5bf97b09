import { joinedSpeech } from '../../domain/film/joined-speech';
import { endingAs } from '../../domain/text/part';
import type { Receipt } from '../../domain/progress/step';
import { decodeWav } from '../../media/sound/wav';
import type { NarrationRequest, Narrator, Speech } from '../../providers/narrator';
import type { ArtifactStore } from '../../store/artifact-store';
import { keepSpeech, type KeptSpeech, readWordTimes, speechRecipe } from './kept-speech';
import { makeOnce, type MadeOnce } from '../step/make-once';

/**
 * Speaks a text in chunks where the narrator wants that. Each chunk is stored as soon as it is spoken, so that after a failure
 * only the missing ones are asked for again. `savedMicroUsd` is what the stored ones cost earlier; `onPaid` is called with the
 * cost of each chunk that is spoken now.
 */
export async function speakInChunks(
  store: ArtifactStore,
  narrator: Narrator,
  request: NarrationRequest,
  signal: AbortSignal,
  onPaid: (microUsd: number) => void = () => undefined,
): Promise<Speech & { savedMicroUsd?: number }> {
  const { text, language, pronunciations } = request;
  const chunks = narrator.chunksOf?.(text, language, pronunciations);
  if (!chunks) return narrator.speak(request, signal);

  // Waits for all, so that chunks already paid for are stored even when another one fails.
  const outcomes = await Promise.allSettled(
    chunks.map(async ({ text }) => {
      const spoken = await speakOnce(store, narrator, { ...request, text }, signal);
      if (spoken.costMicroUsd) onPaid(spoken.costMicroUsd);
      return spoken;
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  const spoken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));

  const parts = await Promise.all(
    spoken.map(async ({ result }, index) => ({
      samples: decodeWav(await store.readBytes(result.audio)),
      wordTimes: endingAs(await readWordTimes(store, result), chunks[index]!),
      pauseMs: chunks[index]?.pauseMs ?? 0,
    })),
  );
  const receipt = totalOf(spoken.flatMap(({ receipt }) => (receipt ? [receipt] : [])));
  const savedMicroUsd = spoken.reduce((sum, chunk) => sum + (chunk.savedMicroUsd ?? 0), 0);
  return { ...joinedSpeech(parts), ...(receipt && { receipt, savedMicroUsd }) };
}

function speakOnce(
  store: ArtifactStore,
  narrator: Narrator,
  request: NarrationRequest,
  signal: AbortSignal,
): Promise<MadeOnce<KeptSpeech>> {
  return makeOnce(store, speechRecipe('narrateChunk', narrator, request), signal, async (keeping) => {
    // While this attempt waits for a free server, another one may already have spoken the chunk.
    const speech = await narrator.speak(request, signal, keeping.endIfMade);
    if (speech.receipt) keeping.keepReceipt(speech.receipt);
    return keepSpeech(keeping, speech);
  });
}

function totalOf(receipts: Receipt[]): Receipt | undefined {
  const costs = receipts.flatMap(({ costMicroUsd }) => (costMicroUsd === undefined ? [] : [costMicroUsd]));
  if (receipts.length === 0) return undefined;
  return costs.length === 0 ? {} : { costMicroUsd: costs.reduce((sum, cost) => sum + cost, 0) };
}
