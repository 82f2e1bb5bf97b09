import { once, setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from './call/deliver';
import { changeConfiguration } from './control/change-configuration';
import { type ConfigurationChange, DEFAULT_CONFIGURATION } from './control/configuration';
import { control, type Controls } from './control/control';
import { Memory } from './call/memory';
import { isTrap } from './together/trap';
import { readBody } from './call/read-body';
import { type Clock, SimulatedClock } from './call/simulated-clock';
import { SimulatedS3 } from './s3/simulated-s3';
import { judge } from './audit/verdict';
import { visitVendor } from './call/visit-vendor';
import { warmUp, WARMING } from './warm-up';

/** How a simulator is started. */
export interface SimulatorOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** Real seconds in a simulated second: 1 by default, 1/20 runs twenty times as fast. */
  scale?: number;
  /** Time that goes by in another way; `scale` then says nothing. */
  clock?: Clock;
  /** Decides all chance: times, and faults with a probability. 1 by default. */
  seed?: number;
  /** What differs from the default configuration. */
  configuration?: ConfigurationChange;
}

/** The vendors' wire APIs on one local address, with their times, limits and faults, and an audit of what was asked. */
export interface Simulator extends Controls {
  url: string;
  /** The server like S3 at `/s3`; it is not in the audit. */
  s3: SimulatedS3;
  close(): Promise<void>;
}

/** Starts a simulator on 127.0.0.1. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, scale = 1, clock = new SimulatedClock(scale), seed = 1 } = options;
  const wanted = changeConfiguration(DEFAULT_CONFIGURATION, options.configuration ?? {});
  let configuration = WARMING;
  let memory = new Memory(seed);
  const s3 = new SimulatedS3();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const arrivedAtMs = clock.nowMs();
    const url = new URL(request.url ?? '/', simulator.url);
    if (url.pathname.startsWith('/__sim/') && !isTrap(url.pathname)) {
      const body = (await readBody(request)) ?? '';
      await deliver(response, control(simulator, request.method ?? '', url, body));
      return;
    }
    const inS3 = /^\/s3\/(.*)$/s.exec(url.pathname)?.[1];
    if (inS3 !== undefined) return s3.visit(request, response, url, inS3);
    const world = { configuration, memory, seed, clock, closing: closing.signal, origin: simulator.url };
    await visitVendor({ request, response, url, arrivedAtMs }, world);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake of the simulator's own must be loud: a client would take it for one of the vendor's faults.
      process.emitWarning(error instanceof Error ? error : String(error));
      response.destroy();
    });
  });
  server.keepAliveTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  const simulator: Simulator = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    s3,
    audit: () => memory.audit.rows.map((row) => ({ ...row })),
    verdict: () => judge(memory.audit.rows),
    configuration: () => structuredClone(configuration),
    configure(change) {
      configuration = changeConfiguration(configuration, change);
      return structuredClone(configuration);
    },
    reset() {
      memory = new Memory(seed);
    },
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  await warmUp(simulator.url).catch(async (error: unknown) => {
    await simulator.close();
    throw error;
  });
  configuration = wanted;
  simulator.reset();
  return simulator;
}
