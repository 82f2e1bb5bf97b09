import type { Activities } from '../contract';
import type { Illustration } from '../domain/illustration';
import type { Illustrator } from '../providers/illustrator';
import type { ArtifactStore } from '../store/artifact-store';
import { chosenProvider } from './chosen-provider';
import { runStep } from './run-step';

/** The activity that makes a scene's picture. */
export function createIllustrateScene(
  store: ArtifactStore,
  illustrators: readonly Illustrator[],
): Activities['illustrateScene'] {
  return async ({ prompt, format: { width, height }, illustrator: choice }) => {
    const illustrator = chosenProvider('illustrator', illustrators, choice);
    const { provider, model, version } = illustrator;
    const recipe = {
      step: 'illustrateScene',
      inputs: { prompt },
      provider,
      model,
      settings: { width, height },
      version,
      take: 1,
    };
    return runStep<Illustration>(store, recipe, async ({ signal, key, keepBytes }) => {
      const seed = seedOf(key);
      const picture = await illustrator.illustrate({ prompt, width, height, seed }, signal);
      const image = await keepBytes(picture.mediaType, picture.bytes);
      return { image, width: picture.width, height: picture.height };
    });
  };
}

/** 32 bits of the recipe's key: the same recipe always has the same seed, another take another one. */
function seedOf(key: string): number {
  return Number.parseInt(key.slice(0, 8), 16);
}
