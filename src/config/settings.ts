import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readChatterbox } from './chatterbox';
import { EnvironmentReader } from './environment-reader';
import { readGemini } from './gemini';
import { readRoles, type Roles } from './roles';
import { readTogether } from './together';
import type { ChatterboxSettings } from '../providers/chatterbox/settings';
import type { GeminiSettings } from '../providers/gemini/settings';
import type { TogetherSettings } from '../providers/together/settings';

/** A vendor's settings, also where there is no key: who only orders films needs none. */
type Keyless<Of extends { apiKey: string }> = Omit<Of, 'apiKey'> & { apiKey?: string | undefined };

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
  /** How many voices a worker makes at once: one for each Chatterbox server, which speaks one text at a time. */
  voicesAtOnce: number;
  /** How many pictures a worker, and one film, ask for at the same time; `STORYREEL_IMAGES_IN_FLIGHT`, default 1. */
  imagesInFlight: number;
  /** Where a worker tells its metrics to Prometheus, as `IP:PORT`; `STORYREEL_METRICS_ADDRESS`, default nowhere. */
  metricsAddress?: string;
  /** Who makes the films that are ordered. */
  roles: Roles;
  gemini: Keyless<GeminiSettings>;
  /** Its servers; none when `CHATTERBOX_URLS` is not set. */
  chatterbox: ChatterboxSettings;
  together: Keyless<TogetherSettings>;
}

/** Where no voice comes from a server each keeps a core busy. */
const LOCAL_VOICES_AT_ONCE = 2;

/**
 * Reads the settings; throws a `SettingsError` that names every setting that does not make sense. Keys must be there
 * for a worker, and for a client whose worker is the embedded one.
 */
export function readSettings(environment: NodeJS.ProcessEnv, needsKeys = !environment['TEMPORAL_ADDRESS']): Settings {
  const from = new EnvironmentReader(environment);
  const home = resolve(from.text('STORYREEL_HOME') ?? '.storyreel');
  const gemini = readGemini(from);
  const chatterbox = readChatterbox(from);
  const together = readTogether(from);
  const unless = (isThere: boolean, missing: string) => (isThere || !needsKeys ? undefined : missing);
  const roles = readRoles(from, {
    gemini: {
      model: gemini.model,
      missing: unless(
        Boolean(from.text('GEMINI_API_KEY')),
        'GEMINI_API_KEY must be a key of Google AI Studio (aistudio.google.com/apikey), but there is none.',
      ),
    },
    chatterbox: {
      model: chatterbox.model,
      missing: unless(
        Boolean(from.text('CHATTERBOX_URLS')),
        'CHATTERBOX_URLS must be the address of your Chatterbox server, or several with commas, such as ' +
          'http://127.0.0.1:8004, but there is none.',
      ),
    },
    together: {
      model: together.model,
      missing: unless(
        Boolean(from.text('TOGETHER_API_KEY')),
        'TOGETHER_API_KEY must be a key of your Together account (api.together.ai/settings/api-keys), but there is none.',
      ),
    },
  });
  const metricsAddress = from.socketAddress('STORYREEL_METRICS_ADDRESS');
  const settings: Settings = {
    home,
    storeDirectory: resolve(from.text('STORYREEL_STORE') ?? join(home, 'store')),
    fontsDirectory: join(home, 'fonts'),
    hasTemporalAddress: Boolean(environment['TEMPORAL_ADDRESS']),
    rendersAtOnce: from.number('STORYREEL_RENDERS', { least: 1, most: 999, whole: true }) ?? availableParallelism(),
    voicesAtOnce: chatterbox.urls.length || LOCAL_VOICES_AT_ONCE,
    imagesInFlight: from.number('STORYREEL_IMAGES_IN_FLIGHT', { least: 1, most: 100, whole: true }) ?? 1,
    ...(metricsAddress !== undefined && { metricsAddress }),
    roles,
    gemini,
    chatterbox,
    together,
  };
  from.finish();
  return settings;
}
