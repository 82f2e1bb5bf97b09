import { readFileSync, writeFileSync } from 'node:fs';
import { SAMPLES_PER_SECOND, type WordTime } from '../../../domain/film/narration';
import { spokenLength } from '../../../domain/text/spoken/spoken-length';
import type { Pronunciations } from '../../../domain/text/spoken/pronunciations';
import { levelledAtOnce } from '../../../speech/levelled';
import { receivedWordTimes } from '../../../speech/received-word-times';
import { saidWords } from '../../../speech/said-words';
import { spokenWeight } from '../../../speech/spoken-clauses';
import { decodeWav, encodeWav } from '../../sound/wav';
import { OwnMediaError } from '../own-media-error';
import { ownSound } from '../sound/own-sound';
import { heardVoice } from './heard-voice';

/** What is said in a recording of a scene. */
export interface SaidText {
  text: string;
  language: string;
  pronunciations?: Pronunciations;
}

/** A person's recording as a WAV file, what is said in it, and two files to be made of it; all by their paths. */
export interface OwnVoiceWork extends SaidText {
  file: string;
  /** The same sound as a film is mixed with. */
  sound: string;
  output: string;
}

/** What was made of it. */
export interface OwnVoice {
  samples: number;
  wordTimes: WordTime[];
}

/** Beyond these a recording cannot be of that text, in letters and words a second; a vendor's voice has closer bounds. */
const FASTEST_PER_SECOND = 30;
const SLOWEST_PER_SECOND = 3;
/** Some pauses have nothing to do with how much is said. */
const PAUSES_MS = 10_000;

const SHORTEST_SECONDS = 0.1;

/** Of the loudest sample, of 32768 (-50 dB): below that, only the microphone's own noise is heard. */
const AUDIBLE = 100;

/**
 * Writes a person's recording as a narration is: mono at 48 kHz, as loud as all other, without silence around it; and finds when each
 * word of the text is heard. Keeps its thread busy: about a second for each minute. Throws an `OwnMediaError` when it is silent,
 * or cannot be of that text, and as `ownSound` does.
 */
export function* ownVoice(work: OwnVoiceWork): Generator<OwnVoice> {
  const { file, sound, output, text, language, pronunciations } = work;
  const [read] = [...ownSound({ file, output: sound, shortestSeconds: SHORTEST_SECONDS })];
  if (!read || read.peak < AUDIBLE) throw new OwnMediaError('is as good as silent: record it louder');
  const heard = heardVoice(mono(decodeWav(readFileSync(sound), 2)));
  checkLength((heard.length * 1000) / SAMPLES_PER_SECOND, text);
  const samples = levelledAtOnce(heard);
  writeFileSync(output, encodeWav(samples), { flag: 'wx' });
  yield { samples: samples.length, wordTimes: receivedWordTimes(saidWords(text, language, pronunciations), samples) };
}

function mono(both: Int16Array): Int16Array {
  return Int16Array.from({ length: both.length / 2 }, (_, at) => (both[2 * at]! + both[2 * at + 1]!) / 2);
}

function checkLength(durationMs: number, text: string): void {
  const shortestMs = (spokenWeight(text) * 1000) / FASTEST_PER_SECOND;
  const longestMs = (spokenLength(text) * 1000) / SLOWEST_PER_SECOND + PAUSES_MS;
  const lasts = `lasts ${seconds(durationMs)} where this scene's text takes ${seconds(shortestMs)} to ${seconds(longestMs)}`;
  if (durationMs < shortestMs) throw new OwnMediaError(`${lasts}, so that words are missing: record all of it`);
  if (durationMs > longestMs)
    throw new OwnMediaError(`${lasts}, so that it is of something else: cut it, or bring another`);
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
