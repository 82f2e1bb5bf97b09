import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { rememberServerPorts } from '../../src/embedded/server/server-ports';
import { joinEmbedded, type Embedded } from '../../src/embedded/session/join';
import { roughFaults } from '../../src/simulator/rough';
import { startSimulator, type Simulator } from '../../src/simulator/simulator';
import { openClient, type OpenClient } from '../../src/temporal/open-client';
import { serverAt } from '../../src/temporal/server';
import { freePorts } from '../crash/free-ports';
import { SCALE, simulatedEnvironment } from '../crash/vendors';
import { Victims } from '../crash/victims';
import { REFUSED_WORDS } from './film-plan';

const BUILT = join(__dirname, '..', '..', 'dist');

/** Of each kind of fault, in each request: about a sixth of all requests go wrong. */
const CHANCE_OF_EACH = 0.007;

/** Everything that a soak needs: simulated vendors of which some request always goes wrong, and the embedded server with its worker. */
export interface SoakSite {
  home: string;
  store: string;
  environment: NodeJS.ProcessEnv;
  simulator: Simulator;
  /** When that clock began, in milliseconds since 1970. */
  beganAtMs: number;
  /** Simulated milliseconds since the vendors began: the clock of their audit. */
  nowMs(): number;
  embedded: Embedded;
  client: OpenClient;
  films: FilmClient;
  victims: Victims;
  /** What the background process said of the deaths of what it keeps running. */
  said: string[];
  close(): Promise<void>;
}

/** Opens one in a directory; what it has started ends with `close`, or is killed at once by its `victims`. */
export async function openSoakSite(directory: string, seed: number): Promise<SoakSite> {
  const home = join(directory, 'home');
  await mkdir(home, { recursive: true, mode: 0o700 });
  rememberServerPorts(home, await freePorts());
  const began = performance.now();
  const beganAtMs = Date.now();
  const simulator = await startSimulator({ scale: SCALE, seed, configuration: { faults: faultsOf(seed) } });
  const environment = simulatedEnvironment(simulator, home);
  const victims = new Victims(home);
  const said: string[] = [];
  try {
    const embedded = await joinEmbedded({
      home,
      stopWhenUnused: true,
      environment,
      worker: join(BUILT, 'worker.js'),
      background: join(BUILT, 'embedded', 'background.js'),
      onWait: (sentence) => said.push(sentence),
    });
    embedded.failed.catch((error: Error) => said.push(`FAILED: ${error.message}`));
    const client = await openClient(serverAt(embedded.address), environment);
    return {
      home,
      store: join(home, 'store'),
      environment,
      simulator,
      beganAtMs,
      nowMs: () => (performance.now() - began) / SCALE,
      embedded,
      client,
      films: filmClient(client.temporal),
      victims,
      said,
      async close() {
        await client.close();
        await embedded.leave();
        await simulator.close();
      },
    };
  } catch (error) {
    victims.killAllNow();
    await simulator.close();
    throw error;
  }
}

/** The ways of `--simulated` vendors at their unkindest, not once each but by chance for as long as it takes. */
function faultsOf(seed: number) {
  const always = { endpoint: 'image' as const, fault: 'refused' as const, prompt: REFUSED_WORDS };
  const byChance = roughFaults(seed).map(({ nth: _nth, ...rule }) => ({ ...rule, probability: CHANCE_OF_EACH }));
  return [always, ...byChance];
}
