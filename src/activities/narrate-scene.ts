import type { Activities } from '../contract';
import type { Narration } from '../domain/narration';
import { encodeWav } from '../media/wav';
import type { Narrator } from '../providers/narrator';
import type { ArtifactStore } from '../store/artifact-store';
import { chosenProvider } from './chosen-provider';
import { runStep } from './run-step';

/** The activity that speaks a scene's text. */
export function createNarrateScene(store: ArtifactStore, narrators: readonly Narrator[]): Activities['narrateScene'] {
  return async ({ text, language, voice, narrator: choice }) => {
    const narrator = chosenProvider('narrator', narrators, choice);
    const { provider, model, version } = narrator;
    const recipe = {
      step: 'narrateScene',
      inputs: { text, language },
      provider,
      model,
      settings: { voice },
      version,
      take: 1,
    };
    return runStep<Narration>(store, recipe, async ({ signal, keepBytes }) => {
      const { samples, wordTimes } = await narrator.speak({ text, language, voice }, signal);
      return {
        audio: await keepBytes('audio/wav', encodeWav(samples)),
        wordTimes: await keepBytes('application/json', Buffer.from(JSON.stringify(wordTimes))),
        samples: samples.length,
      };
    });
  };
}
