import { runtimeName } from '../../../speaker/model/runtime-package';
import { SpeechThread } from '../../../speech/thread/speech-thread';
import type { Narrator } from '../../narrator';
import { spokenBy } from '../spoken-by';
import { HEART, timbreProblem } from '../timbres';
import type { HeartVoices } from './heart-voices';

/** The voices' own thread in this process. */
export const heartThread = new SpeechThread(require.resolve('./thread'));

/**
 * A narrator that needs no network: the neural voice "heart", and those that were added to it, in English. The same request gives the
 * same samples with the same runtime, which is a part of the version.
 */
export function createHeartNarrator(voices: HeartVoices): Narrator {
  return {
    provider: 'local',
    model: HEART,
    version: `2 (${runtimeName()})`,
    // Of a voice that was added, which file speaks; "heart" is a part of the version.
    async settingsFor(voice) {
      const sha256 = voices.fileOf(voice)?.sha256;
      return sha256 === undefined ? {} : { sha256 };
    },
    async speak(request, signal) {
      // Asked each time: one may have been added since this worker began.
      const problem = timbreProblem(HEART, request, voices.timbres());
      return spokenBy(heartThread, request, { problem, file: voices.fileOf(request.voice) }, signal);
    },
  };
}
