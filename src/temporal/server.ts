import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import { sentenceOf } from '../domain/text/sentence-of';

/** A Temporal server, how it is reached, and the namespace in which we work. */
export interface Server {
  options: ClientConnectConfig['connectionOptions'] & { address: string };
  namespace: string;
  /** What names it, for a person who must correct that; nothing does where it is the embedded one. */
  namedBy?: string;
}

/** Temporal's own settings (`TEMPORAL_...`, its configuration file) make no sense; the message says what is wrong with them. */
export class ServerSettingsError extends Error {
  override readonly name = 'ServerSettingsError';
}

/**
 * The server that `TEMPORAL_ADDRESS` names, else a profile of Temporal's configuration file (`TEMPORAL_PROFILE`,
 * `TEMPORAL_CONFIG_FILE`, or its default); undefined when neither does. An empty `TEMPORAL_ADDRESS` names none, whatever the file
 * says. Throws a `ServerSettingsError`.
 */
export function ownServer(environment: NodeJS.ProcessEnv): Server | undefined {
  const { connectionOptions, namespace } = configured(environment);
  const { address } = connectionOptions;
  if (!address) return undefined;
  const profile = environment['TEMPORAL_PROFILE'] ?? 'default';
  return {
    options: { ...connectionOptions, address },
    namespace: namespace ?? 'default',
    namedBy: environment['TEMPORAL_ADDRESS']
      ? 'TEMPORAL_ADDRESS'
      : `the profile "${profile}" of Temporal's configuration file`,
  };
}

/** The embedded server, which is known by its address alone: no file has a say. */
export function serverAt(address: string): Server {
  return { options: { address }, namespace: 'default' };
}

function configured(environment: NodeJS.ProcessEnv): ClientConnectConfig {
  try {
    const overrideEnvVars = Object.fromEntries(
      Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return loadClientConnectConfig({ overrideEnvVars });
  } catch (error) {
    throw new ServerSettingsError(
      "Temporal's own settings (TEMPORAL_PROFILE, TEMPORAL_CONFIG_FILE, TEMPORAL_TLS_...) must make sense, but: " +
        `${sentenceOf(error)} Correct them.`,
      { cause: error },
    );
  }
}
