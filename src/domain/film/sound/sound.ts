import type { Artifact } from '../artifact';

/**
 * Music to lie under voices: 16-bit stereo WAV at 48 kHz. Of its `samples` (of each channel) the first `loopSamples` follow on
 * themselves without a break, and what comes after them ends the piece; without them, as a person brings music, it has no such ending.
 */
export interface Bed {
  audio: Artifact;
  samples: number;
  loopSamples?: number;
}

/** The sound of a whole film, encoded: AAC in an MP4 file. */
export interface Sound {
  audio: Artifact;
}
