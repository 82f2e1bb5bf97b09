import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ProviderChoice } from '../domain/film/order/provider-choice';
import { sentenceOf } from '../domain/text/sentence-of';
import { MOST_IMAGES_IN_FLIGHT } from '../domain/bounds';
import { readDeployment, type Deployment } from './deployment';
import { EnvironmentReader } from './environment-reader';
import { homeOf } from './home';
import { logsJson } from './logs-json';
import { readComposer, readRoles, type RoleName, type Roles } from './roles';
import { narratorsOf, type NamedOffer } from '../providers/offers';
import { VENDORS } from '../providers/registry';
import { wholeLocation } from '../store/open-store';
import { ownServer, ServerSettingsError } from '../temporal/server';

/** What the environment says of films and vendors, read in this one place; where programs are found is asked where they are. */
export interface Settings {
  /** Where the embedded server, the store and the work directories live; `STORYREEL_HOME`, default `./.storyreel`. */
  home: string;
  /** Where the artifact store is, such as an absolute path; `STORYREEL_STORE`, default `HOME/store`. */
  storeLocation: string;
  /** Where fonts are that a person has added: `HOME/fonts`. */
  fontsDirectory: string;
  /** Whether a Temporal server of one's own is named (`TEMPORAL_ADDRESS`, or Temporal's configuration file); else the embedded one is used. */
  hasTemporalAddress: boolean;
  /** How many clips a worker renders at once, each on one core; `STORYREEL_RENDERS`, default the number of cores. */
  rendersAtOnce: number;
  /** How long a worker that is asked to end lets its work end by itself, in milliseconds; `STORYREEL_GRACE_SECONDS`, default 8 s. */
  graceMs: number;
  /**
   * The name of a worker that keeps it when it is started again, and by which it knows what it left undone; one that lives
   * has it alone. `STORYREEL_WORKER_NAME`, default none.
   */
  workerName?: string;
  /** The Worker Deployment whose version a worker is, where the server is one's own; `STORYREEL_DEPLOYMENT`, default none. */
  deployment?: Deployment;
  /** How many voices of vendors a worker asks for at once: as many as the narrators bear, else two. */
  voicesAtOnce: number;
  /**
   * How many pictures a film asks for at the same time at most; `STORYREEL_IMAGES_IN_FLIGHT`, default 1, and 6 where the pace
   * of the account widens by itself.
   */
  imagesInFlight: number;
  /** How many pictures of vendors a worker asks for at once at most; likewise, by all illustrators that it may serve. */
  picturesAtOnce: number;
  /** Where a worker tells its metrics to Prometheus, as `IP:PORT`; `STORYREEL_METRICS_ADDRESS`, default nowhere. */
  metricsAddress?: string;
  /** Where a worker tells whether it lives and polls, as `IP:PORT`; `STORYREEL_HEALTH_ADDRESS`, default nowhere. */
  healthAddress?: string;
  /** Whether a worker's log is a JSON object a line; `STORYREEL_LOG=json`, default text. */
  logsJson: boolean;
  /** Who makes the films that are ordered. */
  roles: Roles;
  /** Who composes for those films that are to have music. */
  composer: ProviderChoice;
  /** What each vendor offers with what the environment says of it. */
  offers: readonly NamedOffer[];
}

/** How many voices a worker makes at once that come from no server: each keeps a core busy. */
export const OFFLINE_VOICES_AT_ONCE = 2;

/** As many as a film of usual length has scenes: the gate decides how many of them go at once. */
const WIDE_IN_FLIGHT = 6;

/** Less, with what the end itself takes, than a supervisor waits before it kills: Docker 10 s, Kubernetes 30 s, systemd 90 s. */
const USUAL_GRACE_SECONDS = 8;

/**
 * Reads the settings; throws a `SettingsError` that names every setting that does not make sense. The keys of the chosen providers
 * must be there for the roles of `keysOf`; all of them, unless a Temporal server of one's own is named: its workers have them.
 */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  keysOf?: boolean | readonly RoleName[],
  vendors = VENDORS,
): Settings {
  const from = new EnvironmentReader(environment);
  const hasTemporalAddress = namesServer(environment, from);
  const keys = keysOf ?? !hasTemporalAddress;
  const home = homeOf(environment);
  const offers = vendors.map((vendor) => ({ provider: vendor.name, ...vendor.offer(from.for(vendor)) }));
  const needsKeys = (role: RoleName) => (Array.isArray(keys) ? keys.includes(role) : Boolean(keys));
  const roles = readRoles(from, offers, needsKeys);
  const composer = readComposer(from, offers, needsKeys);
  const metricsAddress = from.socketAddress('STORYREEL_METRICS_ADDRESS');
  const workerName = from.name('STORYREEL_WORKER_NAME');
  const deployment = readDeployment(from);
  const inFlight = { least: 1, most: MOST_IMAGES_IN_FLIGHT, whole: true };
  const imagesInFlight = from.number('STORYREEL_IMAGES_IN_FLIGHT', inFlight);
  const healthAddress = from.socketAddress('STORYREEL_HEALTH_ADDRESS');
  checkLog(from);
  const settings: Settings = {
    home,
    storeLocation: storeLocation(from, home),
    fontsDirectory: join(home, 'fonts'),
    hasTemporalAddress,
    rendersAtOnce: from.number('STORYREEL_RENDERS', { least: 1, most: 999, whole: true }) ?? availableParallelism(),
    graceMs: 1000 * (from.number('STORYREEL_GRACE_SECONDS', { least: 0, most: 3600 }) ?? USUAL_GRACE_SECONDS),
    voicesAtOnce: voicesAtOnce(offers),
    imagesInFlight: imagesInFlight ?? (chosenOffers(offers, roles).some(widens) ? WIDE_IN_FLIGHT : 1),
    picturesAtOnce: imagesInFlight ?? (offers.some((offer) => !offer.missing && widens(offer)) ? WIDE_IN_FLIGHT : 1),
    ...(workerName !== undefined && { workerName }),
    ...(deployment && { deployment }),
    ...(metricsAddress !== undefined && { metricsAddress }),
    ...(healthAddress !== undefined && { healthAddress }),
    logsJson: logsJson(environment),
    roles,
    composer,
    offers,
  };
  from.finish();
  return settings;
}

function storeLocation(from: EnvironmentReader, home: string): string {
  const location = from.text('STORYREEL_STORE') ?? join(home, 'store');
  try {
    return wholeLocation(location);
  } catch (error) {
    from.problem(`STORYREEL_STORE cannot be used. ${sentenceOf(error)}`);
    return location;
  }
}

function widens({ illustrator }: NamedOffer): boolean {
  return illustrator?.account?.policy.widens ?? false;
}

/** The offers of those who draw, or take over, in the films that are ordered here. */
function chosenOffers(offers: readonly NamedOffer[], { illustrator, fallbacks }: Roles): NamedOffer[] {
  const chosen = [illustrator, fallbacks?.illustrator].map((choice) => choice?.provider);
  return offers.filter(({ provider }) => chosen.includes(provider));
}

function checkLog(from: EnvironmentReader): void {
  const format = from.text('STORYREEL_LOG') ?? 'text';
  if (format !== 'text' && format !== 'json')
    from.problem(`STORYREEL_LOG must be text or json, but it is "${format}".`);
}

function voicesAtOnce(offers: readonly NamedOffer[]): number {
  const said = offers.flatMap((offer) =>
    offer.missing ? [] : narratorsOf(offer).flatMap(({ atOnce }) => atOnce ?? []),
  );
  return said.length > 0 ? Math.max(...said) : OFFLINE_VOICES_AT_ONCE;
}

function namesServer(environment: NodeJS.ProcessEnv, from: EnvironmentReader): boolean {
  try {
    return ownServer(environment) !== undefined;
  } catch (error) {
    if (!(error instanceof ServerSettingsError)) throw error;
    from.problem(error.message);
    return false;
  }
}
