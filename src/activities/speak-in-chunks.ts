import type { Artifact } from '../domain/artifact';
import { joinedSpeech } from '../domain/joined-speech';
import type { Receipt } from '../domain/step';
import { decodeWav, encodeWav } from '../media/wav';
import type { Chunk, NarrationRequest, Narrator, Speech } from '../providers/narrator';
import type { ArtifactStore } from '../store/artifact-store';
import { makeOnce, type MadeOnce } from './make-once';
import { readWordTimes } from './rendering';

/** A chunk as the store keeps it. */
interface SpokenChunk {
  audio: Artifact;
  wordTimes: Artifact;
}

/**
 * Speaks a text chunk by chunk where the narrator asks for that; each is kept as soon as it is spoken, so that after a
 * failure only those are asked for again that are missing. `savedMicroUsd` is what the kept ones had cost before; `onPaid`
 * hears what each costs that is spoken now.
 */
export async function speakInChunks(
  store: ArtifactStore,
  narrator: Narrator,
  request: NarrationRequest,
  signal: AbortSignal,
  onPaid: (microUsd: number) => void = () => undefined,
): Promise<Speech & { savedMicroUsd?: number }> {
  const { text, language } = request;
  const chunks = narrator.chunksOf?.(text, language);
  if (!chunks) return narrator.speak(request, signal);

  // All of them are waited for, so that what is being paid for is kept when another one fails.
  const outcomes = await Promise.allSettled(
    chunks.map(async (chunk) => {
      const spoken = await speakOnce(store, narrator, request, chunk, signal);
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
      wordTimes: await readWordTimes(store, result),
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
  { language, voice }: NarrationRequest,
  { text }: Chunk,
  signal: AbortSignal,
): Promise<MadeOnce<SpokenChunk>> {
  const { provider, model, version } = narrator;
  const recipe = {
    step: 'narrateChunk',
    inputs: { text, language },
    provider,
    model,
    settings: { voice },
    version,
    take: 1,
  };
  return makeOnce(store, recipe, async ({ keepBytes, keepReceipt }) => {
    const { samples, wordTimes, receipt } = await narrator.speak({ text, language, voice }, signal);
    if (receipt) keepReceipt(receipt);
    return {
      audio: await keepBytes('audio/wav', encodeWav(samples)),
      wordTimes: await keepBytes('application/json', Buffer.from(JSON.stringify(wordTimes))),
    };
  });
}

function totalOf(receipts: Receipt[]): Receipt | undefined {
  const costs = receipts.flatMap(({ costMicroUsd }) => (costMicroUsd === undefined ? [] : [costMicroUsd]));
  if (receipts.length === 0) return undefined;
  return costs.length === 0 ? {} : { costMicroUsd: costs.reduce((sum, cost) => sum + cost, 0) };
}
