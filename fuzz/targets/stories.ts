import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constantFrom, oneof, record } from 'fast-check';
import { InputError } from '../../src/app/input-error';
import { readStory } from '../../src/app/order/reading/read-story';
import { newOrder } from '../../src/domain/film/order/order';
import { orderProblems } from '../../src/domain/film/order/order-problems/order-problems';
import { ProviderError } from '../../src/providers/provider-error';
import { createSentenceScriptwriter } from '../../src/providers/local/scriptwriter';
import { wordsOf } from '../../src/domain/text/words';
import { changedBytes } from '../changed';
import { expectSentence } from '../sentence';
import type { Target } from '../target';
import { texts } from '../texts';

/** A file that a person names as their story, and what the local scriptwriter makes of it. */
export const stories: Target<{ file: Uint8Array; ending: string; sceneCount: number | undefined }> = {
  cases: record({
    file: oneof(
      { weight: 4, arbitrary: texts.map((text) => Buffer.from(text)) },
      changedBytes([Buffer.from('# The Sea\n\nA calm sea at dawn.\n\nThen the wind came up.')]),
    ),
    ending: constantFrom('.md', '.txt', '.json', '.markdown'),
    sceneCount: constantFrom(undefined, 1, 3, 12),
  }),
  async take({ file, ending, sceneCount }) {
    const directory = await mkdtemp(join(tmpdir(), 'story-'));
    try {
      const path = join(directory, `story${ending}`);
      await writeFile(path, file);
      const { story } = await readStory(path);
      const problems = orderProblems(newOrder(story));
      if (problems.length > 0)
        throw new Error(`An order was refused whose story was read: ${JSON.stringify(problems)}`);
      const wish = { story, language: 'en', verbatim: true, ...(sceneCount && { sceneCount }) };
      const { script } = await createSentenceScriptwriter().write(wish, new AbortController().signal);
      const told = script.scenes.map(({ text }) => text).join('\n\n');
      if (words(told) !== words(story.text)) throw new Error('The script does not have the words of its story.');
    } catch (error) {
      expectSentence(error, [InputError, ProviderError]);
    } finally {
      await rm(directory, { recursive: true });
    }
  },
};

const words = (text: string) =>
  wordsOf(text)
    .map((word) => word.text)
    .join('');
