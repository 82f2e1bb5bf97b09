import { join } from 'node:path';
import { readStory } from '../../src/app/order/reading/read-story';
import type { Script } from '../../src/domain/film/script/script';
import { createSentenceScriptwriter } from '../../src/providers/local/scriptwriter';

const STORY = join(__dirname, '..', '..', 'examples', 'the-lighthouse-keeper.md');

/**
 * A script of so many scenes of a few words each: where the vendors are quicker than in life, what this machine has to do for a
 * scene must not be as much as in life. `run` makes it another one, of which the store has nothing if its words differ in
 * number from another run's: the simulator says as many words in the same sound.
 */
export function shortScript(scenes: number, run: string): Script {
  return {
    title: `A film of ${scenes} scenes`,
    scenes: Array.from({ length: scenes }, (_scene, index) => ({
      text: `Here is scene ${index + 1} of ${run}, told in very few words.`,
      imagePrompt: `scene ${index + 1} of ${scenes}, ${run}`,
    })),
  };
}

/** The example's first scene, told backwards: as much work for this machine, and nothing that the store would have of the example. */
export async function backwardScript(): Promise<Script> {
  const { title, scenes } = await exampleScript();
  const { text, imagePrompt } = scenes[0]!;
  return {
    title,
    scenes: [{ text: text.split(' ').toReversed().join(' '), imagePrompt: `backwards, ${imagePrompt}` }],
  };
}

/** The example's script, as the local scriptwriter divides it. */
export async function exampleScript(): Promise<Script> {
  const { story } = await readStory(STORY);
  const request = { story, language: 'en', verbatim: true };
  const { script } = await createSentenceScriptwriter().write(request, new AbortController().signal);
  return script;
}
