import { parentPort } from 'node:worker_threads';
import { spokenInFull } from '../../../src/domain/text/spoken/spoken-in-full';
import { wordsOf } from '../../../src/domain/text/words';
import { loadPronunciation } from '../../../src/speaker/phonemes/load-pronunciation';
import { saidWords } from '../../../src/speaker/said-words';
import type { Accent } from '../../../src/speaker/voices/catalogue';
import { spokenForm } from '../../../src/speech/breaths/spoken-form';

/** Answers each sentence with the phonemes of its words, in this accent. */
export function servePronunciation(accent: Accent): void {
  const pronunciation = loadPronunciation(accent);
  const answer = async (sentence: string) => {
    const words = saidWords(spokenInFull(wordsOf(sentence), 'en').map(spokenForm));
    parentPort!.postMessage((await (await pronunciation).say(words)).join(' '), []);
  };
  parentPort!.on('message', (sentence: string) => void answer(sentence));
}
