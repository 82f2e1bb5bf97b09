import type { WordTime } from '../domain/film/narration';
import { hasClauseMark, hasSentenceMark } from '../domain/text/marks';
import type { Part } from '../domain/text/part';
import { heardStretches, type Stretch } from './heard-stretches';
import { matchPauses, type Mark, type Run, type WeighedWord } from './match-pauses';
import { spokenLength } from '../domain/text/spoken/spoken-length';

/** A word of the text, and how it is said; `said` is empty when the word makes no sound. */
export interface SaidWord extends Part {
  said: string;
}

/**
 * The time that each word takes on top of its letters, and that the last word before punctuation takes on top of that; in
 * letters.
 */
const WORD_ITSELF = 1;
const DRAWN_OUT = 2;

/**
 * When each word is heard in speech at 48 kHz that came without word times. Pauses are matched to the punctuation of the text;
 * between two pauses, time is shared out by the number of letters. A word that makes no sound gets the moment at which the word
 * before it ends.
 */
export function receivedWordTimes(words: readonly SaidWord[], samples: Int16Array): WordTime[] {
  const stretches = heardStretches(samples);
  const heard = words.filter(({ said }) => said !== '').map(({ said }) => weighed(said));
  const times = heard.length > 0 && stretches.length > 0 ? matchPauses(heard, stretches).flatMap(timesIn) : [];
  let lastMs = stretches[0]?.startMs ?? 0;
  return words.map(({ said, ...word }) => {
    const { startMs, endMs } = (said === '' ? undefined : times.shift()) ?? { startMs: lastMs, endMs: lastMs };
    lastMs = Math.round(endMs);
    return { ...word, startMs: Math.round(startMs), endMs: lastMs };
  });
}

function weighed(said: string): WeighedWord {
  const letters = spokenLength(said.replace(/[^\p{L}\p{N}\p{M}]/gu, ''));
  const mark = markOf(said);
  return { weight: letters + WORD_ITSELF + (mark === 'none' ? 0 : DRAWN_OUT), mark };
}

function markOf(said: string): Mark {
  if (hasSentenceMark(said)) return 'sentence';
  return hasClauseMark(said) ? 'clause' : 'none';
}

/** Shares out a run's time among its words by their weight, leaving out the pauses inside it. */
function timesIn({ words, stretches }: Run<WeighedWord>): Stretch[] {
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  const heardMs = stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  let before = 0;
  return words.map((word) => {
    const startMs = timeAfter((heardMs * before) / weight, stretches, false);
    before += word.weight;
    return { startMs, endMs: timeAfter((heardMs * before) / weight, stretches, true) };
  });
}

/** The moment when so much has been heard. At a pause, a word's end is before the pause and a word's start after it. */
function timeAfter(heardMs: number, stretches: readonly Stretch[], isEnd: boolean): number {
  let leftMs = heardMs;
  for (const { startMs, endMs } of stretches) {
    const lengthMs = endMs - startMs;
    if (leftMs < lengthMs || (isEnd && leftMs === lengthMs)) return startMs + leftMs;
    leftMs -= lengthMs;
  }
  return stretches.at(-1)!.endMs;
}
