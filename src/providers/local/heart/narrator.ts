import { runtimeName } from '../../../speaker/model/runtime-package';
import { SpeechThread } from '../../../speech/thread/speech-thread';
import type { Narrator } from '../../narrator';
import { spokenBy } from '../spoken-by';
import { HEART } from '../timbres';

/** The voice's own thread in this process. */
export const heartThread = new SpeechThread(require.resolve('./thread'));

/**
 * A narrator that needs no network: the neural voice "heart", in English. The same request gives the same samples with the same
 * runtime, which is a part of the version.
 */
export function createHeartNarrator(): Narrator {
  return {
    provider: 'local',
    model: HEART,
    version: `1 (${runtimeName()})`,
    speak: (request, signal) => spokenBy(HEART, heartThread, request, signal),
  };
}
