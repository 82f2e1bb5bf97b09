import type { SpeechThread } from '../../speech/thread/speech-thread';
import type { NarrationRequest, Speech } from '../narrator';
import { ProviderError } from '../provider-error';
import { timbreProblem } from './timbres';

/** Has a request spoken by an offline narrator's thread. Throws a `ProviderError` for what it cannot speak. */
export async function spokenBy(
  model: string,
  thread: SpeechThread,
  { text, language, voice, pronunciations }: NarrationRequest,
  signal: AbortSignal,
): Promise<Speech> {
  signal.throwIfAborted();
  const problem = timbreProblem(model, voice, language);
  if (problem) throw new ProviderError('change', problem);
  const spoken = await thread.speak({ text, language, voice, pronunciations }, signal);
  if (spoken) return spoken;
  throw new ProviderError(
    'change',
    'The text should have at least one word or number that can be spoken in English, but has none. ' +
      'Change the text, or leave the scene out.',
  );
}
