import { keyedChance } from '../call/keyed-chance';

/** Samples in a second of simulated speech, as Chatterbox makes it. */
export const SPEECH_SAMPLES_PER_SECOND = 24_000;

/** What the engine makes at most, however long the text is. */
const LONGEST_SPEECH_MS = 40_000;
/** From here on in a text the engine babbles. */
const CLEAR_CHARACTERS = 300;

const CHARACTER_MS = 60;
/** A sign that stands for a syllable, or a word, takes as long as so many letters. */
const SYLLABLES: [RegExp, letters: number][] = [
  [/\p{Script=Han}/gu, 3],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 2],
  [/\p{Script=Hangul}/gu, 2.5],
];
/** What is said between spaces, or up to a mark of writing that has none. */
const WORD = /[^\s。！？、，；：]+[。！？、，；：]*/gu;
const WORD_PAUSE_MS = 60;
const CLAUSE_PAUSE_MS = 160;
const SENTENCE_PAUSE_MS = 320;
const BREATH_MS = 120;

/** When a word of the text sounds, in milliseconds from the start. */
export interface SpokenWord {
  word: string;
  startMs: number;
  endMs: number;
}

/** Mono 16-bit samples, and the exact time of each word that can be heard. */
export interface SimulatedSpeech {
  samples: Int16Array;
  words: SpokenWord[];
}

/**
 * What is wrong with speech: no sound, babble after the middle, an end in the middle, the last words missing, breath or babble
 * long after the words, or another loudness than usual.
 */
export type SpeechFlaw = 'silent' | 'garbled' | 'cut' | 'lastWords' | 'breath' | 'babbleAfter' | 'soft' | 'loud';

const GAINS: Partial<Record<SpeechFlaw, number>> = { soft: 10 ** (-12 / 20), loud: 2 };
/** After the words are over: so long nothing, and then so long breath or babble. */
const TAIL_MS = 1_200;
const BREATH_GAIN = 0.06;
/** What is left of the words when the last of them are missing. */
const MOST_WORDS = 0.75;

/**
 * Speaks as a burst of tone for each word, with pauses at spaces and punctuation: about 15 letters, or 5 Chinese ones, a second. Like the
 * real engine it babbles beyond 300 characters and ends after 40 s, without an error.
 */
export function simulateSpeech(text: string, flaw?: SpeechFlaw): SimulatedSpeech {
  const planned = planWords(text);
  const most = planned.words.length * (PARTS[flaw as keyof typeof PARTS] ?? 1);
  const clear = planned.words.filter(({ endsAt }, index) => endsAt <= CLEAR_CHARACTERS && index < most);
  const clearMs = (clear.at(-1)?.endMs ?? 0) + BREATH_MS;
  const babbles = flaw === 'garbled' || planned.words.some(({ endsAt }) => endsAt > CLEAR_CHARACTERS);
  const hasTail = flaw === 'breath' || flaw === 'babbleAfter';
  const endsEarly = flaw === 'cut' || flaw === 'lastWords';
  const wordsMs = endsEarly ? clearMs : planned.lengthMs;
  const lengthMs = babbles && !endsEarly ? LONGEST_SPEECH_MS : wordsMs + (hasTail ? 2 * TAIL_MS : 0);
  const samples = new Int16Array(toSamples(lengthMs));
  const words = clear.map(({ word, startMs, endMs }) => ({ word, startMs, endMs }));
  if (flaw === 'silent') return { samples, words: [] };
  for (const { word, startMs, endMs } of words) sound(samples, startMs, endMs, toneOf(word));
  if (babbles && !endsEarly) sound(samples, clearMs, lengthMs, babble());
  else if (hasTail) {
    const tail = flaw === 'breath' ? babble().map((sample) => sample * BREATH_GAIN) : babble();
    sound(samples, wordsMs + TAIL_MS, lengthMs, tail);
  }
  const gain = GAINS[flaw as SpeechFlaw] ?? 1;
  return { samples: gain === 1 ? samples : samples.map((sample) => Math.round(sample * gain)), words };
}

/** The part of the words that is spoken. */
const PARTS = { garbled: 0.5, cut: 0.5, lastWords: MOST_WORDS } satisfies Partial<Record<SpeechFlaw, number>>;

function planWords(text: string): { words: (SpokenWord & { endsAt: number })[]; lengthMs: number } {
  let nowMs = BREATH_MS;
  let endMs = nowMs;
  const words = [...text.matchAll(WORD)].map((match) => {
    const word = match[0];
    const startMs = nowMs;
    endMs = startMs + lettersIn(word) * CHARACTER_MS;
    nowMs = endMs + pauseAfter(word);
    return { word, startMs, endMs, endsAt: match.index + word.length };
  });
  return { words, lengthMs: endMs + BREATH_MS };
}

function lettersIn(word: string): number {
  return SYLLABLES.reduce((sum, [sign, letters]) => sum + (word.match(sign)?.length ?? 0) * (letters - 1), word.length);
}

function pauseAfter(word: string): number {
  if (/[.!?…。！？]\p{P}*$/u.test(word)) return SENTENCE_PAUSE_MS;
  return /[,;:–—、，；：]\p{P}*$/u.test(word) ? CLAUSE_PAUSE_MS : WORD_PAUSE_MS;
}

const WAVE_SAMPLES = SPEECH_SAMPLES_PER_SECOND;
const RAMP_SAMPLES = toSamples(8);
const PITCHES_HZ = [110, 124, 139, 156, 175, 196, 220, 247] as const;
const waves = new Map<number, Int16Array>();

/** One second of tone, made once for each pitch: whole periods, so that it can be repeated. */
function wave(pitchHz: number): Int16Array {
  const known = waves.get(pitchHz);
  if (known) return known;
  const made = Int16Array.from({ length: WAVE_SAMPLES }, (_, index) => {
    const phase = (2 * Math.PI * pitchHz * index) / SPEECH_SAMPLES_PER_SECOND;
    return 5000 * Math.sin(phase) + 3000 * Math.sin(2 * phase) + 1500 * Math.sin(5 * phase);
  });
  waves.set(pitchHz, made);
  return made;
}

function toneOf(word: string): Int16Array {
  return wave(PITCHES_HZ[Math.floor(keyedChance('pitch', word) * PITCHES_HZ.length)]!);
}

function babble(): Int16Array {
  const known = waves.get(0);
  const noise = known ?? Int16Array.from({ length: WAVE_SAMPLES }, (_, index) => ((index * 7919) % 15_013) - 7500);
  waves.set(0, noise);
  return noise;
}

/** Lays the wave over the time, softened at both ends. */
function sound(samples: Int16Array, startMs: number, endMs: number, from: Int16Array): void {
  const start = toSamples(startMs);
  const end = Math.min(toSamples(endMs), samples.length);
  for (let at = start; at < end; at += from.length) samples.set(from.subarray(0, end - at), at);
  for (let index = 0; index < RAMP_SAMPLES && start + index < end; index++) {
    const gain = index / RAMP_SAMPLES;
    samples[start + index]! *= gain;
    samples[end - 1 - index]! *= gain;
  }
}

function toSamples(durationMs: number): number {
  return Math.round((durationMs * SPEECH_SAMPLES_PER_SECOND) / 1000);
}
