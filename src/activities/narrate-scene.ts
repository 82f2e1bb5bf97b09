import type { Activities } from '../contract';
import type { Narration } from '../domain/narration';
import type { Narrator } from '../providers/narrator';
import type { ArtifactStore } from '../store/artifact-store';
import { encodeWav } from '../media/wav';
import { chosenProvider } from './chosen-provider';
import { runStep } from './run-step';
import { speakInChunks } from './speak-in-chunks';

/** Each failure may have been paid for. */
const MOST_FAILURES = 5;

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
    return runStep<Narration>(store, recipe, MOST_FAILURES, async ({ signal, spend, keepBytes, keepReceipt }) => {
      const spoken = await spend('vendorMs', () => speakInChunks(store, narrator, { text, language, voice }, signal));
      const { samples, wordTimes, receipt, savedMicroUsd } = spoken;
      if (receipt) keepReceipt(receipt, savedMicroUsd);
      return {
        audio: await keepBytes('audio/wav', encodeWav(samples)),
        wordTimes: await keepBytes('application/json', Buffer.from(JSON.stringify(wordTimes))),
        samples: samples.length,
      };
    });
  };
}
