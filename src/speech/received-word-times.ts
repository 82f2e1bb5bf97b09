import type { WordTime } from '../domain/film/narration';
import { heardStretches, type Stretch } from './heard-stretches';
import { matchPauses, type Mark, type Run, type WeighedWord } from './match-pauses';
import { spokenLength } from './spoken-length';

/** A word of the text, and how it is said; empty when it makes no sound. */
export interface SaidWord {
  text: string;
  said: string;
}

/** What a word takes besides its letters, and the last one before a mark besides that, in letters. */
const WORD_ITSELF = 1;
const DRAWN_OUT = 2;

/**
 * When each word is heard in speech at 48 kHz that came without times: its pauses are matched to the marks in the text,
 * and between them the words take their time by their letters. A word that makes no sound has the time of the end of the
 * one before it.
 */
export function receivedWordTimes(words: readonly SaidWord[], samples: Int16Array): WordTime[] {
  const stretches = heardStretches(samples);
  const heard = words.filter(({ said }) => said !== '').map(({ said }) => weighed(said));
  const times = heard.length > 0 && stretches.length > 0 ? matchPauses(heard, stretches).flatMap(timesIn) : [];
  let lastMs = stretches[0]?.startMs ?? 0;
  return words.map(({ text, said }) => {
    const { startMs, endMs } = (said === '' ? undefined : times.shift()) ?? { startMs: lastMs, endMs: lastMs };
    lastMs = Math.round(endMs);
    return { text, startMs: Math.round(startMs), endMs: lastMs };
  });
}

function weighed(said: string): WeighedWord {
  const letters = spokenLength(said.replace(/[^\p{L}\p{N}\p{M}]/gu, ''));
  const mark = markOf(said);
  return { weight: letters + WORD_ITSELF + (mark === 'none' ? 0 : DRAWN_OUT), mark };
}

function markOf(said: string): Mark {
  if (/[.!?…。！？]\p{P}*$/u.test(said)) return 'sentence';
  return /[,;:–—，；：、]\p{P}*$/u.test(said) ? 'clause' : 'none';
}

/** The words of a run share the time in which something is heard, by their weight. */
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

/** When so much has been heard; where that is at a pause, an end is before and a start is after it. */
function timeAfter(heardMs: number, stretches: readonly Stretch[], isEnd: boolean): number {
  let leftMs = heardMs;
  for (const { startMs, endMs } of stretches) {
    const lengthMs = endMs - startMs;
    if (leftMs < lengthMs || (isEnd && leftMs === lengthMs)) return startMs + leftMs;
    leftMs -= lengthMs;
  }
  return stretches.at(-1)!.endMs;
}
