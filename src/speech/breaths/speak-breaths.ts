import type { WordTime } from '../../domain/film/narration';
import { spokenInFull } from '../../domain/text/spoken/spoken-in-full';
import type { Pronunciations } from '../../domain/text/spoken/pronunciations';
import { resampled } from '../resampled';
import { splitBreaths } from './breath';
import type { Span } from './span';
import { SpeechTrack } from './speech-track';
import { spokenForm, type SpokenForm } from './spoken-form';
import { wordTimes } from './word-times';

/** A breath's sound, mono, and when each of its words sounds in it; undefined for a word that does not. */
export interface SpokenBreath {
  samples: Int16Array;
  spans: (Span | undefined)[];
}

/** A voice that speaks what is said in one breath, at a rate of its own. */
export interface BreathSpeaker {
  samplesPerSecond: number;
  /** Speaks words of which at least one makes a sound, so quickly: at 1 as it does by itself. */
  speak(forms: readonly SpokenForm[], speed: number): Promise<SpokenBreath>;
}

/** What is to be said; `pronunciations` may have words that the text has not; `speed` is 1 when missing. */
export interface ToSpeak {
  text: string;
  language: string;
  pronunciations?: Pronunciations | undefined;
  speed?: number | undefined;
}

/** A spoken text: mono samples at 48 kHz, and the time of each of its words. */
export interface SpokenText {
  samples: Int16Array;
  wordTimes: WordTime[];
}

/**
 * Speaks an English text breath by breath, with pauses between them; undefined when nothing in it can be spoken. `between` is
 * awaited before each breath, and what it throws ends the speaking.
 */
export async function speakBreaths(
  { text, language, pronunciations, speed = 1 }: ToSpeak,
  speaker: BreathSpeaker,
  between: () => Promise<void>,
): Promise<SpokenText | undefined> {
  const breaths = splitBreaths(text).map(({ words, pauseMs }) => ({
    words,
    pauseMs,
    forms: spokenInFull(words, language, pronunciations).map(spokenForm),
  }));
  const track = new SpeechTrack(speaker.samplesPerSecond);
  const spans: (Span | undefined)[] = [];
  for (const { forms, pauseMs } of breaths) {
    await between();
    spans.push(...(await speakBreath(forms, speed, speaker, track)));
    track.pause(pauseMs / speed);
  }
  if (spans.every((span) => span === undefined)) return undefined;
  const words = breaths.flatMap((breath) => breath.words);
  return {
    samples: await resampled(track.samples(), speaker.samplesPerSecond),
    wordTimes: wordTimes(words, spans, track.durationMs),
  };
}

async function speakBreath(forms: SpokenForm[], speed: number, speaker: BreathSpeaker, track: SpeechTrack) {
  if (forms.every(({ text }) => text === '')) return forms.map(() => undefined);
  const { samples, spans } = await speaker.speak(forms, speed);
  const shiftMs = track.append(samples);
  return spans.map((span) => span && { startMs: span.startMs + shiftMs, endMs: span.endMs + shiftMs });
}
