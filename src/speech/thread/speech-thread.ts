import type { Worker } from 'node:worker_threads';
import { atMost } from '../../domain/schedule/at-most';
import type { SpokenText } from '../breaths/speak-breaths';
import { converse } from './converse';
import type { VoiceRequest } from './messages';
import { startThread } from '../../threads/start-thread';

/** A thread that has not been asked for anything for so long is ended: it holds hundreds of megabytes. */
const IDLE_MS = 300_000;
/** A sentence takes seconds. A thread that is silent for so long hangs. */
const SILENT_MS = 300_000;

/**
 * A thread that speaks texts one after another, so that nothing else in the process waits for it. It is started when it is first
 * asked, and again when it died; it keeps no process from ending.
 */
export class SpeechThread {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly inTurn = atMost(1);

  /** `path` is the program, which calls `serveThread`. */
  constructor(
    private readonly path: string,
    private readonly silentMs = SILENT_MS,
  ) {}

  /**
   * What the thread makes of a request. Throws the signal's reason when it is aborted, as soon as the sentence in hand is done;
   * throws when the thread fails, dies, or is silent for too long.
   */
  speak(request: VoiceRequest, signal: AbortSignal): Promise<SpokenText | undefined> {
    return this.inTurn(async () => {
      signal.throwIfAborted();
      clearTimeout(this.idle);
      const worker = (this.worker ??= this.start());
      worker.ref();
      try {
        return await converse(worker, request, signal, this.silentMs);
      } finally {
        worker.unref();
        this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
      }
    });
  }

  /** Ends the thread; the next request starts another one. */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    // Whoever asks while it ends is not given one that is about to be gone.
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = startThread(this.path);
    const forget = () => {
      if (this.worker === worker) this.worker = undefined;
    };
    // Whoever waits for an answer is told by `converse`.
    return worker.on('error', forget).on('exit', forget);
  }
}
