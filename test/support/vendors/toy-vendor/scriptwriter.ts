import type { Scriptwriter } from '../../../../src/providers/scriptwriter';

/** Makes two scenes of any story: its first sentence, and the rest. */
export function createToyScriptwriter(model: string): Scriptwriter {
  return {
    provider: 'toy',
    model,
    version: '1',
    async write({ story }) {
      const end = story.text.indexOf('.') + 1;
      const texts = [story.text.slice(0, end), story.text.slice(end).trim()];
      const scenes = texts.map((text, index) => ({ text, imagePrompt: `${index + 1} red blocks` }));
      return { script: { title: story.title, scenes }, receipt: { costMicroUsd: 20 } };
    },
  };
}
