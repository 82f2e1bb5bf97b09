import { heardStretches, type Stretch } from '../../../speech/heard-stretches';

const SAMPLES_PER_MS = 48;

/** What there is of silence at either end: soft consonants and the room's echo are below its level. */
const MARGIN_MS = 40;
const FADE_MS = 10;

/** Pressing the button is heard as a click, which is shorter than any word, and apart from all that is said. */
const CLICK_MS = 50;
const APART_MS = 150;

/**
 * What is heard of a voice at 48 kHz: without the silence at its ends, and the clicks there with which a recording was begun and
 * ended. Nothing of what is said is left away, whatever it is. Empty when nothing is heard.
 */
export function heardVoice(samples: Int16Array): Int16Array {
  const stretches = heardStretches(samples);
  while (isClick(stretches[0], stretches[1])) stretches.shift();
  while (isClick(stretches.at(-1), stretches.at(-2))) stretches.pop();
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return new Int16Array();
  const from = (first.startMs - MARGIN_MS) * SAMPLES_PER_MS;
  const end = (last.endMs + MARGIN_MS) * SAMPLES_PER_MS;
  const voice = Int16Array.from({ length: end - from }, (_, at) => samples[from + at] ?? 0);
  fadeEnds(voice);
  return voice;
}

function isClick(stretch: Stretch | undefined, beside: Stretch | undefined): boolean {
  if (!stretch || !beside || stretch.endMs - stretch.startMs >= CLICK_MS) return false;
  return Math.max(beside.startMs - stretch.endMs, stretch.startMs - beside.endMs) >= APART_MS;
}

function fadeEnds(samples: Int16Array): void {
  const length = Math.min(FADE_MS * SAMPLES_PER_MS, Math.floor(samples.length / 2));
  for (let at = 0; at < length; at++) {
    const last = samples.length - 1 - at;
    samples[at] = (samples[at]! * at) / length;
    samples[last] = (samples[last]! * at) / length;
  }
}
