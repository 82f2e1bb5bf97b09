import { levelled } from '../../speech/levelled';
import type { VoiceFile } from '../../speech/thread/messages';
import type { SpeechThread } from '../../speech/thread/speech-thread';
import type { NarrationRequest, Speech } from '../narrator';
import { ProviderError } from '../provider-error';

/**
 * Has a request spoken by an offline narrator's thread, in the voice of a file where one is given. Throws a `ProviderError` for what it
 * cannot speak; `problem` is why, if that is known before.
 */
export async function spokenBy(
  thread: SpeechThread,
  { text, language, voice, pronunciations, speed, levelled: isLevelled }: NarrationRequest,
  { problem, file }: { problem: string | undefined; file?: VoiceFile | undefined },
  signal: AbortSignal,
): Promise<Speech> {
  signal.throwIfAborted();
  if (problem) throw new ProviderError('change', problem);
  const spoken = await thread.speak({ text, language, voice, pronunciations, speed, file }, signal);
  if (spoken) return isLevelled ? { ...spoken, samples: await levelled(spoken.samples) } : spoken;
  throw new ProviderError(
    'change',
    'The text should have at least one word or number that can be spoken in English, but has none. ' +
      'Change the text, or leave the scene out.',
  );
}
