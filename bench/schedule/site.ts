import { setTimeout as pause } from 'node:timers/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { gateClient, type GateClient } from '../../src/client/gate-client';
import { gateId } from '../../src/contract/gate';
import { CHATTERBOX_DEFAULTS } from '../../src/providers/chatterbox/options';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { openClient } from '../../src/temporal/open-client';
import { serverAt } from '../../src/temporal/server';
import { Child } from '../processes/child';
import type { FilmWorkerSettings } from './film-worker';
import { policyOf, type Plan } from './plan';
import { startServer } from './server';
import { startVendors, STEP_MS, type SimulatedVendors } from './simulated-vendors';

const ACCOUNT = 'bench';

/** Real pictures are checked row by row; where time is scaled, that is made as little as the time is. */
const SMALLEST_MEGAPIXELS = 0.2;

/** Vendors, Temporal server and worker of one plan, each in a process of its own. */
export interface Site {
  temporal: Client;
  vendors: SimulatedVendors;
  /** Gives the account a gate that has been there for long, and whom nobody has asked for a window. */
  warmGate(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a site in a directory that need not be there yet. */
export async function openSite(plan: Plan, directory: string, bundlePath: string): Promise<Site> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    await mkdir(directory, { recursive: true });
    const vendors = await startVendors(plan.scale, plan.voices, directory, { tells: plan.pace === 'auto' });
    closing.push(() => vendors.end());
    const server = await startServer(directory);
    closing.push(() => server.end());
    const { address } = server;
    const { temporal, close: closeClient } = await openClient(serverAt(address), process.env);
    closing.push(closeClient);
    const worker = await Child.start(
      join(__dirname, 'film-worker.ts'),
      workerSettings(plan, vendors.url, directory, { address, bundlePath }),
      directory,
    );
    closing.push(() => worker.end());
    return { temporal, vendors, warmGate: () => warmGate(temporal, plan), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function workerSettings(
  plan: Plan,
  url: string,
  home: string,
  where: Pick<FilmWorkerSettings, 'address' | 'bundlePath'>,
): FilmWorkerSettings {
  const { scale, voices, imagesInFlight, renders, rendering } = plan;
  const { megapixels } = TOGETHER_DEFAULTS;
  return {
    ...where,
    home,
    together: {
      ...TOGETHER_DEFAULTS,
      apiKey: 'simulated',
      baseUrl: `${url}/v1`,
      account: ACCOUNT,
      megapixels: rendering === 'waits' ? SMALLEST_MEGAPIXELS : megapixels,
      policy: policyOf(plan),
    },
    chatterbox: {
      ...CHATTERBOX_DEFAULTS,
      languages: [...CHATTERBOX_DEFAULTS.languages],
      urls: Array.from({ length: voices }, (_voice, index) => `${url}/chatterbox-${index + 1}`),
    },
    imagesInFlight,
    rendersAtOnce: renders,
    ...(rendering === 'waits' && { waiting: { clipMs: STEP_MS.clip * scale, mergeMs: STEP_MS.merge * scale } }),
  };
}

/** Lets the gate know what the vendor would have told with the answer to an earlier request. */
async function tellOfRoom(gate: GateClient, plan: Plan): Promise<void> {
  const policy = policyOf(plan);
  const answer = await gate.reserve(policy);
  if (!answer.granted) throw new Error(`The gate that was waited for lets nobody through (${answer.reason}).`);
  await gate.reserve(policy, [], [{ grant: answer.grant, room: policy.limit - 1 }]);
}

async function warmGate(temporal: Client, plan: Plan): Promise<void> {
  await temporal.workflow
    .getHandle(gateId(ACCOUNT))
    .terminate('the vendors have forgotten all requests, too')
    .catch(() => undefined);
  const gate = gateClient(temporal, ACCOUNT);
  await gate.adopt(policyOf(plan));
  // A gate believes nobody that the vendors have forgotten what came before it: it is waited for.
  const { coldUntilMs } = await gate.state();
  await pause(Math.max(0, coldUntilMs - Date.now()));
  if (plan.knowsAccount) await tellOfRoom(gate, plan);
}
