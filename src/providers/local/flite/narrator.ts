import { SpeechThread } from '../../../speech/thread/speech-thread';
import type { Narrator } from '../../narrator';
import { spokenBy } from '../spoken-by';
import { FLITE, timbreProblem } from '../timbres';

/** Flite's own thread in this process. */
export const fliteThread = new SpeechThread(require.resolve('./thread'));

/** A narrator that needs no network: flite as WebAssembly, in English. The same request gives the same samples. */
export function createFliteNarrator(): Narrator {
  return {
    provider: 'local',
    model: FLITE,
    version: '2',
    speak: (request, signal) => spokenBy(fliteThread, request, { problem: timbreProblem(FLITE, request) }, signal),
  };
}
