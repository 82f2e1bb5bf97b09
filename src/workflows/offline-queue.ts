import { OFFLINE_QUEUES } from '../contract/queues';
import type { StepRequest } from '../contract/step-request';
import { isOffline } from '../domain/film/order/order';
import type { ProviderChoice } from '../domain/film/order/provider-choice';

/** The queue of a step that only offline providers do; undefined where a vendor has a part in it, or no provider does it. */
export function offlineQueue(asked: StepRequest): string | undefined {
  switch (asked.activity) {
    case 'writeScript':
      return unlessVendors(OFFLINE_QUEUES.scripts, asked.input.scriptwriter);
    case 'narrateScene': {
      const { narrator, cast = {} } = asked.input;
      return unlessVendors(OFFLINE_QUEUES.narration, narrator, ...Object.values(cast).map((each) => each.narrator));
    }
    case 'illustrateScene':
      return unlessVendors(OFFLINE_QUEUES.images, asked.input.illustrator);
    default:
      return undefined;
  }
}

function unlessVendors(queue: string, ...choices: ProviderChoice[]): string | undefined {
  return choices.every(({ provider, model }) => isOffline(`${provider}/${model}`)) ? queue : undefined;
}
