import type { SpokenText, ToSpeak } from '../breaths/speak-breaths';

/** A voice in a file of its own, and what that must be. */
export interface VoiceFile {
  path: string;
  sha256: string;
  accent: 'american' | 'british';
}

/** What a thread is to say, and in which of its voices, or in that of a file. */
export interface VoiceRequest extends ToSpeak {
  voice: string;
  file?: VoiceFile | undefined;
}

/** What a thread that speaks is told: what to say, or to stop after the sentence that it is at. */
export type ToThread = { speak: VoiceRequest } | 'stop';

/** What it tells: that it goes on with the next sentence, and how its work ended. */
export type FromThread = 'alive' | 'stopped' | { spoken: SpokenText | undefined } | { failed: string };
