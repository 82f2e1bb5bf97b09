import type { SceneRow } from '../../domain/film/timeline';

/** One clip's sound: its row in the timeline, its narration (a mono 16-bit WAV file at 48 kHz, by its path), and when it speaks. */
export interface ClipSound {
  row: SceneRow;
  narration: string;
  /** From the start of the row, in their order; the music needs them. */
  spoken: readonly Spoken[];
}

/** When somebody speaks. */
export interface Spoken {
  startMs: number;
  endMs: number;
}

/** The music of a film: a stereo 16-bit WAV file at 48 kHz, by its path, and how much of it may be repeated, as `Bed` says. */
export interface BedSound {
  file: string;
  loopSamples?: number | undefined;
}

/** All that is heard in a film. */
export interface SoundWork {
  clips: readonly ClipSound[];
  bed?: BedSound;
}
