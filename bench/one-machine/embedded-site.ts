import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { rememberServerPorts } from '../../src/embedded/server/server-ports';
import { joinEmbedded, type Embedded } from '../../src/embedded/session/join';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator';
import { openClient, type OpenClient } from '../../src/temporal/open-client';
import { serverAt } from '../../src/temporal/server';
import { freePorts } from './free-ports';
import { simulatedEnvironment } from './vendors';
import { Victims } from './victims';

const BUILT = join(__dirname, '..', '..', 'dist');

/** Simulated vendors, and the embedded server with its worker, each a process of its own as a person has them. */
export interface EmbeddedSite {
  home: string;
  store: string;
  environment: NodeJS.ProcessEnv;
  simulator: Simulator;
  /** When the vendors' clock began, in milliseconds since 1970. */
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
export async function openEmbeddedSite(
  directory: string,
  vendors: SimulatorOptions & { scale: number },
): Promise<EmbeddedSite> {
  const home = join(directory, 'home');
  await mkdir(home, { recursive: true, mode: 0o700 });
  rememberServerPorts(home, await freePorts());
  const began = performance.now();
  const beganAtMs = Date.now();
  const simulator = await startSimulator(vendors);
  const environment = simulatedEnvironment(simulator, home, vendors.scale);
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
      nowMs: () => (performance.now() - began) / vendors.scale,
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
