import type { Activities } from '../contract/activities';
import { OFFLINE_QUEUES } from '../contract/queues';
import { isOffline } from '../domain/film/order/order';
import type { ProviderChoice } from '../domain/film/order/provider-choice';

type Asked = {
  [Name in keyof Activities]: { activity: Name; input: Parameters<Activities[Name]>[0] };
}[keyof Activities];

/** The queue of a step that only offline providers do; undefined where a vendor has a part in it, or no provider does it. */
export function offlineQueue(asked: Asked): string | undefined {
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
