import type { Activities } from '../contract/activities';
import type { Bed } from '../domain/film/sound/sound';
import { encodeWav } from '../media/sound/wav';
import type { Composer } from '../providers/composer';
import type { ArtifactStore } from '../store/artifact-store';
import { chosenProvider } from './step/chosen-provider';
import { runStep } from './step/run-step';

/** One that fails so often will not do better the next time. */
const MOST_FAILURES = 5;

/** The activity that composes the music under the voices: as many whole bars as the film needs, or fewer that are repeated. */
export function createComposeBed(store: ArtifactStore, composers: readonly Composer[]): Activities['composeBed'] {
  return async ({ music, seed, samples }) => {
    const { mood } = music;
    const composer = chosenProvider('composer', composers, music.composer);
    const { provider, model, version } = composer;
    const request = { mood, seed, bars: composer.barsFor(mood, seed, samples) };
    const recipe = { step: 'composeBed', inputs: request, provider, model, settings: {}, version, take: 1 };
    return runStep<Bed>(store, recipe, MOST_FAILURES, async ({ signal, spend, keepBytes, keepReceipt }) => {
      const composed = await spend('vendorMs', () => composer.compose(request, signal));
      if (composed.receipt) keepReceipt(composed.receipt);
      const audio = await keepBytes('audio/wav', encodeWav(composed.samples, 2));
      return { audio, samples: composed.samples.length / 2, loopSamples: composed.loopSamples };
    });
  };
}
