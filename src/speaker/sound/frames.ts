/** The voice's sound is mono, so many samples a second. */
export const VOICE_SAMPLES_PER_SECOND = 24_000;
/** From one frame of the voice's spectrum to the next: 12.5 ms. */
export const HOP = 300;
/** The samples that one frame is the spectrum of. */
export const WINDOW = 1200;
/** The frequencies of a spectrum, from 0 to half the rate. */
export const BINS = WINDOW / 2 + 1;

/** The weights of a frame's samples, which rise from 0 to 1 and fall again (Hann). */
export const HANN = Float64Array.from({ length: WINDOW }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / WINDOW));
