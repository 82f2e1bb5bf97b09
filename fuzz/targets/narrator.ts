import { oneof, tuple } from 'fast-check';
import { createChatterboxNarrator } from '../../src/providers/chatterbox/narrator';
import { CHATTERBOX_DEFAULTS } from '../../src/providers/chatterbox/options';
import { ProviderError } from '../../src/providers/provider-error';
import { simulateSpeech } from '../../src/simulator/chatterbox/speech';
import { speechWav } from '../../src/simulator/chatterbox/speech-wav';
import { wordsOf } from '../../src/domain/text/words';
import { changedBytes } from '../changed';
import { expectSentence } from '../sentence';
import type { Target } from '../target';
import { headers, statuses, Vendor, vendorAnswers, type VendorAnswer } from '../vendor';

const TEXT = 'A calm sea at dawn, and a boat.';
const WAVS = [speechWav(simulateSpeech(TEXT).samples), speechWav(simulateSpeech('No.').samples)];

const spoken = tuple(statuses, headers, changedBytes(WAVS)).map(([status, told, body]) => ({
  status,
  headers: told,
  body,
}));
const REFUSALS = [
  { detail: [{ loc: ['body', 'input'], msg: 'too long', type: 'value' }] },
  { detail: 'Not Found' },
  ['Emily.wav'],
];

const vendor = new Vendor();

/** What a server answers that speaks: WAV files, good and bad, and what is none. */
export const narrator: Target<VendorAnswer> = {
  cases: oneof({ weight: 3, arbitrary: spoken }, vendorAnswers(REFUSALS)),
  async take(answer) {
    vendor.answer(answer);
    const options = { ...CHATTERBOX_DEFAULTS, urls: [await vendor.url()], languages: ['en'], timeoutMs: 20_000 };
    const request = { text: TEXT, language: 'en', voice: 'Emily' };
    try {
      const { samples, wordTimes } = await createChatterboxNarrator(options).speak(
        request,
        new AbortController().signal,
      );
      const lengthMs = (samples.length * 1000) / 48_000;
      if (wordTimes.length !== wordsOf(TEXT).length) throw new Error('Not each word of the text has its time.');
      const isInOrder = wordTimes.every(({ startMs, endMs }, index) => {
        return startMs >= (wordTimes[index - 1]?.endMs ?? 0) && endMs >= startMs && endMs <= lengthMs + 1;
      });
      if (!isInOrder) throw new Error(`Words are not one after another: ${JSON.stringify(wordTimes)}`);
    } catch (error) {
      expectSentence(error, [ProviderError]);
    }
  },
  end: () => vendor.close(),
};
