import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { SpokenText } from '../breaths/speak-breaths';
import type { FromThread, VoiceRequest, ToThread } from './messages';

class Stopped extends Error {}

/**
 * Lets this thread speak what it is asked to, one text after another. `speak` awaits `between` before each sentence: a thread that
 * is at one hears nothing.
 */
export function serveThread(
  speak: (request: VoiceRequest, between: () => Promise<void>) => Promise<SpokenText | undefined>,
): void {
  if (!parentPort) throw new Error('This is the program of a thread; it cannot be run by itself.');
  const port = parentPort;
  let isStopped = false;
  const tell = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  const between = async () => {
    tell('alive');
    await setImmediate();
    if (isStopped) throw new Stopped();
  };
  const answer = async (request: VoiceRequest) => {
    try {
      const spoken = await speak(request, between);
      tell({ spoken }, spoken ? [spoken.samples.buffer as ArrayBuffer] : []);
    } catch (error) {
      tell(error instanceof Stopped ? 'stopped' : { failed: error instanceof Error ? error.message : String(error) });
    }
  };
  port.on('message', (message: ToThread) => {
    isStopped = message === 'stop';
    if (message !== 'stop') void answer(message.speak);
  });
}
