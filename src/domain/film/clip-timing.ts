import { SAMPLES_PER_SECOND } from './narration';

/** Silence before the voice, so that a scene is seen before it is heard. */
const LEAD_IN_MS = 300;

/** Silence kept after the voice, so that a scene breathes out before the cut. */
const TAIL_MS = 450;

/** The exact extent of one clip: whole frames, the samples they own, and where in them the voice begins. */
export interface ClipTiming {
  frames: number;
  /** Exactly `frames` times the samples of one frame, so that sound and picture never drift apart. */
  samples: number;
  voiceStartSample: number;
  /** The same moment as `voiceStartSample`, for captions. */
  voiceStartMs: number;
}

/** The timing of a clip whose narration has so many samples at 48 kHz; `fps` must divide 48000. */
export function clipTiming(narrationSamples: number, fps: number): ClipTiming {
  if (!Number.isInteger(narrationSamples) || narrationSamples < 1) {
    throw new RangeError(
      `A clip needs a narration of at least one whole sample, but it has ${narrationSamples}: narrate the scene again.`,
    );
  }
  const samplesPerFrame = samplesOfOneFrame(fps);
  const voiceStartSample = samplesOfMs(LEAD_IN_MS);
  const frames = Math.ceil((voiceStartSample + narrationSamples + samplesOfMs(TAIL_MS)) / samplesPerFrame);
  return { frames, samples: frames * samplesPerFrame, voiceStartSample, voiceStartMs: LEAD_IN_MS };
}

/** When each clip begins in a film that joins them in this order, in whole milliseconds. */
export function clipStartsMs(timings: readonly ClipTiming[]): number[] {
  let samples = 0;
  return timings.map((timing) => {
    const startMs = Math.round((samples * 1000) / SAMPLES_PER_SECOND);
    samples += timing.samples;
    return startMs;
  });
}

function samplesOfMs(durationMs: number): number {
  return durationMs * (SAMPLES_PER_SECOND / 1000);
}

function samplesOfOneFrame(fps: number): number {
  const samples = SAMPLES_PER_SECOND / fps;
  if (!Number.isInteger(fps) || fps < 1 || !Number.isInteger(samples)) {
    throw new RangeError(
      `A frame rate must divide ${SAMPLES_PER_SECOND} samples a second, but ${fps} does not: use 24, 25 or 30.`,
    );
  }
  return samples;
}
