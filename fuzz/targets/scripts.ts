import { oneof } from 'fast-check';
import { InputError } from '../../src/app/input-error';
import { parseScript } from '../../src/app/order/reading/parse-script';
import { scriptProblems } from '../../src/domain/film/order/order-problems/script-problems';
import { changedBytes, changedJson } from '../changed';
import { expectSentence } from '../sentence';
import type { Target } from '../target';
import { texts } from '../texts';

const SCRIPT = {
  title: 'The Sea',
  style: 'ink',
  scenes: [
    { text: 'A calm sea at dawn.', imagePrompt: 'sea' },
    {
      text: 'Go, said Mira.',
      imagePrompt: 'a boat',
      parts: [{ text: 'Go,', speaker: 'Mira' }, { text: 'said Mira.' }],
    },
  ],
  pronunciations: { Mira: 'meera' },
};

/** A script that a person brings as JSON. */
export const scripts: Target<string> = {
  cases: oneof(
    { weight: 4, arbitrary: changedJson(SCRIPT).map((value) => JSON.stringify(value) ?? '') },
    changedBytes([Buffer.from(JSON.stringify(SCRIPT))]).map((bytes) => Buffer.from(bytes).toString()),
    texts,
  ),
  async take(text) {
    try {
      const { script } = parseScript('a.json', text);
      if (scriptProblems(script, '').length > 0) throw new Error('A script was taken that is none.');
      if (/[^\P{Cc}\n\t]/u.test(JSON.stringify(script))) throw new Error('A script was taken with control characters.');
    } catch (error) {
      expectSentence(error, [InputError]);
    }
  },
};
