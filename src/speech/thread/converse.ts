import type { Worker } from 'node:worker_threads';
import type { SpokenText } from '../breaths/speak-breaths';
import type { FromThread, VoiceRequest, ToThread } from './messages';

/** Asks a thread that is idle to speak, and awaits how that ends. One that is silent for `silentMs` is ended. */
export function converse(
  worker: Worker,
  request: VoiceRequest,
  signal: AbortSignal,
  silentMs: number,
): Promise<SpokenText | undefined> {
  return new Promise((resolve, reject) => {
    const tell = (message: ToThread) => worker.postMessage(message, []);
    const end = (settle: () => void) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
      worker.off('message', hear).off('error', fail).off('exit', die);
      settle();
    };
    const stop = () => tell('stop');
    const fail = (error: Error) => end(() => reject(error));
    const die = (code: number) => fail(new Error(`The thread of the voice ended with code ${code}. Try again.`));
    const silence = setTimeout(() => {
      const seconds = Math.round(silentMs / 1000);
      const hung = new Error(`The thread of the voice was silent for ${seconds} s, and was ended. Try again.`);
      end(() => void worker.terminate().then(() => reject(hung), reject));
    }, silentMs);
    const hear = (message: FromThread) => {
      if (message === 'alive') {
        silence.refresh();
        return;
      }
      end(() => {
        if (signal.aborted) reject(signal.reason as Error);
        else if (message === 'stopped') reject(new Error('The voice was stopped by nobody. Try again.'));
        else if ('failed' in message) reject(new Error(message.failed));
        else resolve(message.spoken && here(message.spoken));
      });
    };
    worker.on('message', hear).on('error', fail).on('exit', die);
    signal.addEventListener('abort', stop, { once: true });
    tell({ speak: request });
  });
}

/** The samples came as memory alone: how it is looked at belongs to this side. */
function here({ samples, wordTimes }: SpokenText): SpokenText {
  return { samples: new Int16Array(samples.buffer as ArrayBuffer), wordTimes };
}
