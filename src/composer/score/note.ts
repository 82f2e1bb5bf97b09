/** What plays a note. */
export type Instrument = 'pad' | 'bass' | 'bell' | 'pluck';

/**
 * One note. `pitch` is in semitones, 69 is 440 Hz; times are in beats from the start of its part; `loudness` is from 0 to 1,
 * `pan` from -1 (left) to 1. At the end of its beats it is damped, and gone within half a second.
 */
export interface Note {
  instrument: Instrument;
  pitch: number;
  startBeat: number;
  beats: number;
  loudness: number;
  pan: number;
}

/** A piece of music: whole bars that can be repeated, and the ending that follows the last of them. */
export interface Score {
  samplesPerBeat: number;
  beatsPerBar: number;
  bars: number;
  body: Note[];
  endingBars: number;
  ending: Note[];
}
