import { SAMPLES_PER_SECOND } from '../../../../src/domain/film/narration';
import type { Narrator } from '../../../../src/providers/narrator';

const WORD_MS = 400;

/** Growls: a tone of 110 Hz, 0.4 s for each word. */
export function createToyNarrator(model: string): Narrator {
  return {
    provider: 'toy',
    model,
    version: '1',
    async speak({ text }) {
      const words = text.split(/\s+/u).filter((word) => word !== '');
      const count = (words.length * WORD_MS * SAMPLES_PER_SECOND) / 1000;
      const samples = Int16Array.from({ length: count }, (_none, at) =>
        Math.round(8_000 * Math.sin((2 * Math.PI * 110 * at) / SAMPLES_PER_SECOND)),
      );
      const wordTimes = words.map((word, at) => ({ text: word, startMs: at * WORD_MS, endMs: (at + 1) * WORD_MS }));
      return { samples, wordTimes, receipt: { costMicroUsd: 30 } };
    },
  };
}
