import { setImmediate } from 'node:timers/promises';
import { spokenInFull } from '../../domain/text/spoken/spoken-in-full';
import type { NarrationRequest, Narrator, Speech } from '../narrator';
import { ProviderError } from '../provider-error';
import { resampled } from '../../speech/resampled';
import { alignWords, type Span } from './flite/align-words';
import { splitBreaths } from './flite/breath';
import { FLITE_SAMPLES_PER_SECOND, phonesOfWords, speakUtterance } from './flite/flite';
import { SpeechTrack } from './flite/speech-track';
import { spokenForm, type SpokenForm } from './flite/spoken-form';
import { utteranceText } from './flite/utterance-text';
import { wordTimes } from './flite/word-times';
import { timbreProblem } from './timbres';

/**
 * A narrator that needs no network: flite as WebAssembly, in English. The same request gives the same samples. It keeps
 * the thread busy for about 40 ms for each second of speech, a sentence at a time.
 */
export function createFliteNarrator(): Narrator {
  return { provider: 'local', model: 'flite', version: '2', speak };
}

async function speak(
  { text, language, voice, pronunciations }: NarrationRequest,
  signal: AbortSignal,
): Promise<Speech> {
  signal.throwIfAborted();
  const problem = timbreProblem(voice, language);
  if (problem) throw new ProviderError('change', problem);
  const breaths = splitBreaths(text).map(({ words, pauseMs }) => ({
    words,
    pauseMs,
    forms: spokenInFull(words, language, pronunciations).map(spokenForm),
  }));
  const phones = await phonesOfForms(breaths.flatMap(({ forms }) => forms));
  const track = new SpeechTrack();
  const spans: (Span | undefined)[] = [];
  for (const { forms, pauseMs } of breaths) {
    // Speaking blocks the thread: in between, others get their turn, and a cancel arrives.
    await setImmediate();
    signal.throwIfAborted();
    const expected = phones.slice(spans.length, spans.length + forms.length);
    spans.push(...(await speakBreath(forms, expected, voice, track)));
    track.pause(pauseMs);
  }
  if (spans.every((span) => span === undefined)) throw nothingToSay();
  const words = breaths.flatMap((breath) => breath.words);
  return {
    samples: await resampled(track.samples(), FLITE_SAMPLES_PER_SECOND),
    wordTimes: wordTimes(words, spans, track.durationMs),
  };
}

/** flite breaks an utterance off after about 500 words; a beginning is enough to know a word by. */
const MOST_CHARACTERS_ALONE = 400;

/** The phones of each word spoken alone; none for a word that makes no sound. */
async function phonesOfForms(forms: SpokenForm[]): Promise<string[][]> {
  const said = forms.filter(({ text }) => text !== '');
  if (said.length === 0) throw nothingToSay();
  const phones = await phonesOfWords(said.map(({ text }) => text.replaceAll(',', '').slice(0, MOST_CHARACTERS_ALONE)));
  return forms.map(({ text }) => (text === '' ? [] : (phones.shift() ?? [])));
}

async function speakBreath(forms: SpokenForm[], expected: string[][], voice: string, track: SpeechTrack) {
  const text = utteranceText(forms);
  if (text === '') return forms.map(() => undefined);
  const { samples, phones } = await speakUtterance(text, voice);
  const shiftMs = track.append(samples);
  return alignWords(expected, phones).map(
    (span) => span && { startMs: span.startMs + shiftMs, endMs: span.endMs + shiftMs },
  );
}

function nothingToSay(): ProviderError {
  return new ProviderError(
    'change',
    'The text should have at least one word or number that can be spoken in English, but has none. ' +
      'Change the text, or leave the scene out.',
  );
}
