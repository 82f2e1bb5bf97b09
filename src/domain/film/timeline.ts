import type { Border } from './borders/border';
import { piecesOf, type Piece } from './borders/pieces';
import { SAMPLES_PER_SECOND, type WordTime } from './narration';

/** Silence before the voice, so that a scene is seen before it is heard. */
const LEAD_IN_MS = 300;

/** Silence kept after the voice, so that a scene breathes out before the cut. */
const TAIL_MS = 450;

/** A scene is at least this much longer than its voice. */
export const BREATH_MS = LEAD_IN_MS + TAIL_MS;

/** A stretch of the film, and when it is shown: whole frames, and exactly the samples they own. */
export interface Row {
  startFrame: number;
  frames: number;
  startSample: number;
  /** `frames` times the samples of one frame, so that sound and picture never drift apart. */
  samples: number;
  startMs: number;
}

/** The row of a scene, and when its voice begins, counted from the start of the row. */
export interface SceneRow extends Row {
  voiceStartSample: number;
  /** The same moment as `voiceStartSample`. */
  voiceStartMs: number;
}

/**
 * When everything in a film is shown and heard. Each row begins at the frame where the one before it ends, and so does each piece.
 * Where there are borders they take their frames of the rows: the film is as long as without them.
 */
export interface Timeline {
  rows: readonly SceneRow[];
  pieces: readonly Piece[];
  frames: number;
  samples: number;
  durationMs: number;
}

/** What a timeline needs to know of a narration: how many samples it has at 48 kHz. */
interface Heard {
  samples: number;
}

/** The timeline of a film with these narrations, a row for each; `fps` must divide 48000. */
export function timelineOf(narrations: readonly Heard[], fps: number, border: Border = 'cut'): Timeline {
  const rows: SceneRow[] = [];
  let frames = 0;
  for (const narration of narrations) {
    const row = sceneRowAt(frames, narration, fps);
    rows.push(row);
    frames += row.frames;
  }
  return {
    rows,
    pieces: piecesOf(rows, border, fps),
    frames,
    samples: frames * samplesOfOneFrame(fps),
    durationMs: Math.round((frames * 1000) / fps),
  };
}

/** The row of a scene by itself, as if the film began with it. */
export function rowAlone(narration: Heard, fps: number): SceneRow {
  return sceneRowAt(0, narration, fps);
}

/** When words are spoken, counted from the start of the row; their own times are the narration's. */
export function spokenInRow({ voiceStartMs }: SceneRow, words: readonly WordTime[]): WordTime[] {
  return later(words, voiceStartMs);
}

/** When words are spoken, counted from the start of the film, in which their voice begins at that time. */
export function spokenInFilm(voiceStartMs: number, words: readonly WordTime[]): WordTime[] {
  return later(words, voiceStartMs);
}

function sceneRowAt(startFrame: number, { samples }: Heard, fps: number): SceneRow {
  if (!Number.isInteger(samples) || samples < 1) {
    throw new RangeError(
      `A clip needs a narration of at least one whole sample, but it has ${samples}: narrate the scene again.`,
    );
  }
  const voiceStartSample = samplesOfMs(LEAD_IN_MS);
  const frames = Math.ceil((voiceStartSample + samples + samplesOfMs(TAIL_MS)) / samplesOfOneFrame(fps));
  return { ...rowAt(startFrame, frames, fps), voiceStartSample, voiceStartMs: LEAD_IN_MS };
}

/** Computed from the start of the film, so that rounding errors do not add up from row to row. */
function rowAt(startFrame: number, frames: number, fps: number): Row {
  const samplesPerFrame = samplesOfOneFrame(fps);
  const startSample = startFrame * samplesPerFrame;
  const startMs = Math.round((startSample * 1000) / SAMPLES_PER_SECOND);
  return { startFrame, frames, startSample, samples: frames * samplesPerFrame, startMs };
}

function later(words: readonly WordTime[], byMs: number): WordTime[] {
  return words.map((word) => ({ ...word, startMs: word.startMs + byMs, endMs: word.endMs + byMs }));
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
