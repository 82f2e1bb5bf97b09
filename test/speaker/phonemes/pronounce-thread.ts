import { parentPort } from 'node:worker_threads';
import { spokenInFull } from '../../../src/domain/text/spoken/spoken-in-full';
import { wordsOf } from '../../../src/domain/text/words';
import { loadPronunciation } from '../../../src/speaker/phonemes/load-pronunciation';
import { saidWords } from '../../../src/speaker/said-words';
import { spokenForm } from '../../../src/speech/breaths/spoken-form';

/** Answers a sentence with the phonemes of its words. */
const pronunciation = loadPronunciation();

async function answer(sentence: string): Promise<void> {
  const words = saidWords(spokenInFull(wordsOf(sentence), 'en').map(spokenForm));
  parentPort!.postMessage((await (await pronunciation).say(words)).join(' '), []);
}

parentPort!.on('message', (sentence: string) => void answer(sentence));
