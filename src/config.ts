import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { ProviderChoice } from './domain/order';
import type { ImageAccount } from './providers/illustrator';
import { EnvironmentReader } from './config/environment-reader';
import { readTogether } from './config/together';
import type { TogetherSettings } from './providers/together/settings';

/** What the environment says of films and vendors, read in this one place; where programs are found is asked where they are. */
export interface Settings {
  /** Where the embedded server, the store and the work directories live; `STORYREEL_HOME`, default `./.storyreel`. */
  home: string;
  /** The artifact store's directory; `STORYREEL_STORE`, default `HOME/store`. */
  storeDirectory: string;
  /** Where fonts are that a person has added: `HOME/fonts`. */
  fontsDirectory: string;
  /** Whether a Temporal server of one's own is named (`TEMPORAL_ADDRESS`); else the embedded one is used. */
  hasTemporalAddress: boolean;
  /** How many clips a worker renders at once, each on one core; `STORYREEL_RENDERS`, default the number of cores. */
  rendersAtOnce: number;
  /** How many pictures a worker, and one film, ask for at the same time; `STORYREEL_IMAGES_IN_FLIGHT`, default 1. */
  imagesInFlight: number;
  /** Who draws the films that are ordered; `STORYREEL_ILLUSTRATOR` and `STORYREEL_IMAGE_MODEL`, default the painter. */
  illustrator: ProviderChoice;
  /** The account at the image vendor, and its limit. */
  imageAccount: ImageAccount;
  /** Together's account, for the workers that serve it; there when there is a `TOGETHER_API_KEY`. */
  together?: TogetherSettings;
}

const LOCAL: ProviderChoice = { provider: 'local', model: 'painter' };

/**
 * Reads the settings; throws a `SettingsError` that names every setting that does not make sense. Keys must be there
 * for a worker, and for a client whose worker is the embedded one.
 */
export function readSettings(environment: NodeJS.ProcessEnv, needsKeys = !environment['TEMPORAL_ADDRESS']): Settings {
  const from = new EnvironmentReader(environment);
  const home = resolve(from.text('STORYREEL_HOME') ?? '.storyreel');
  const isTogether = from.oneOf('STORYREEL_ILLUSTRATOR', ['local', 'together']) === 'together';
  const { apiKey, ...together } = readTogether(from);
  if (isTogether && needsKeys && !from.text('TOGETHER_API_KEY')) {
    from.problem(
      'TOGETHER_API_KEY must be a key of your Together account (api.together.ai/settings/api-keys), but there is none. ' +
        'STORYREEL_ILLUSTRATOR=local needs no key.',
    );
  }
  const settings: Settings = {
    home,
    storeDirectory: resolve(from.text('STORYREEL_STORE') ?? join(home, 'store')),
    fontsDirectory: join(home, 'fonts'),
    hasTemporalAddress: Boolean(environment['TEMPORAL_ADDRESS']),
    rendersAtOnce: from.number('STORYREEL_RENDERS', { least: 1, most: 999, whole: true }) ?? availableParallelism(),
    imagesInFlight: from.number('STORYREEL_IMAGES_IN_FLIGHT', { least: 1, most: 100, whole: true }) ?? 1,
    illustrator: isTogether ? { provider: 'together', model: together.model } : LOCAL,
    imageAccount: { name: together.account, policy: together.policy },
    ...(apiKey && { together: { apiKey, ...together } }),
  };
  from.finish();
  return settings;
}
