import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { gateClient, type GateClient } from '../../src/client/gate-client';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { startSimulator, type Simulator } from '../../src/simulator/simulator';
import { openClient, type OpenClient } from '../../src/temporal/open-client';
import { serverAt } from '../../src/temporal/server';
import { Child } from '../processes/child';
import { wholeRecords } from '../films/whole-records';
import { type Conditions, policyOf } from './conditions';
import type { FilmWorkerSettings } from './film-worker';
import type { ImageWorkerSettings } from './image-worker';
import { KillableServer } from '../processes/killable-server';

/** What was done to whom, in simulated milliseconds; what was in flight meanwhile may have been lost, and paid. */
export interface Incident {
  what: 'kill' | 'stop' | 'hold';
  fromMs: number;
  toMs: number;
  /** Until then what had been sent before has arrived at the vendor, and these prompts' images were in the store. */
  arrivedByMs: number;
  kept: string[];
}

/** What was sent before a kill may arrive after it, in real milliseconds: this process, which is the vendor, looks meanwhile. */
const ARRIVING_MS = 100;

export const ACCOUNT = 'bench';

/** Everything that one run needs, each in a process of its own but the simulated vendor, who must be the best awake. */
export class Site {
  readonly incidents: Incident[] = [];
  /** Aborted when the films are made, or given up. */
  readonly over = new AbortController();
  private readonly imageWorkers: Child[] = [];
  private filmWorker?: Child;
  private simulatorBegan = 0;
  private simulator_?: Simulator;
  private server_?: KillableServer;
  private client?: OpenClient;

  private constructor(
    readonly plan: Conditions,
    private readonly directory: string,
  ) {}

  static async open(plan: Conditions, directory: string, bundlePath: string): Promise<Site> {
    const site = new Site(plan, directory);
    try {
      await mkdir(directory, { recursive: true });
      const { scale, imageMs, vendorLimit, faults } = plan;
      site.simulatorBegan = performance.now();
      const configuration = { times: { imageMs }, limit: vendorLimit, faults };
      site.simulator_ = await startSimulator({ scale, configuration });
      site.server_ = await KillableServer.start(directory, { stock: plan.stockServer });
      const { address } = site.server;
      site.client = await openClient(serverAt(address), process.env);
      const settings: FilmWorkerSettings = { address, bundlePath };
      site.filmWorker = await Child.start(join(__dirname, 'film-worker.ts'), settings, directory);
      for (let count = 0; count < plan.imageWorkers; count++) site.imageWorkers.push(await site.newImageWorker());
      return site;
    } catch (error) {
      await site.close();
      throw error;
    }
  }

  get simulator(): Simulator {
    return present(this.simulator_);
  }

  get server(): KillableServer {
    return present(this.server_);
  }

  get temporal(): Client {
    return present(this.client).temporal;
  }

  get gate(): GateClient {
    return gateClient(this.temporal, ACCOUNT);
  }

  private get storeDirectory(): string {
    return join(this.directory, 'store');
  }

  /** Now, by the simulator's clock. */
  nowMs(): number {
    return (performance.now() - this.simulatorBegan) / this.plan.scale;
  }

  /** Waits so many real milliseconds, or until the films are made; answers whether there is still something to disturb. */
  async wait(realMs: number): Promise<boolean> {
    await pause(realMs, undefined, { signal: this.over.signal }).catch(() => undefined);
    return !this.over.signal.aborted;
  }

  worker(index: number): Child {
    return present(this.imageWorkers[index]);
  }

  /** Kills an image worker, and begins another in its place. */
  async killWorker(index: number): Promise<void> {
    const fromMs = this.nowMs();
    await this.worker(index).kill();
    await this.note({ what: 'kill', fromMs, toMs: this.nowMs() });
    this.imageWorkers[index] = await this.newImageWorker();
  }

  /** Notes what has just been done, with what had come of all requests by then; `toMs` may be set later. */
  async note(incident: Omit<Incident, 'arrivedByMs' | 'kept'>): Promise<Incident> {
    const kept = await keptPrompts(this.storeDirectory);
    await pause(ARRIVING_MS);
    const noted = { ...incident, arrivedByMs: this.nowMs(), kept };
    this.incidents.push(noted);
    return noted;
  }

  async close(): Promise<void> {
    this.over.abort();
    await Promise.all(
      [...this.imageWorkers, ...(this.filmWorker ? [this.filmWorker] : [])].map((child) => child.kill()),
    );
    await this.client?.close();
    await this.server_?.kill();
    await this.simulator_?.close();
  }

  private newImageWorker(): Promise<Child> {
    const { scale, timeoutMs, limiter, slots, queueRate } = this.plan;
    const settings: ImageWorkerSettings = {
      address: this.server.address,
      storeDirectory: this.storeDirectory,
      together: {
        ...TOGETHER_DEFAULTS,
        apiKey: 'simulated',
        baseUrl: `${this.simulator.url}/v1`,
        account: ACCOUNT,
        // The smallest: to decode it is work that the machine needs for better things.
        megapixels: 0.2,
        timeoutMs: timeoutMs * scale,
        policy: policyOf(this.plan),
      },
      limiter,
      slots,
      ...(queueRate !== undefined && { queueRate }),
    };
    return Child.start(join(__dirname, 'image-worker.ts'), settings, this.directory);
  }
}

/** The prompts whose images a store holds. */
async function keptPrompts(store: string): Promise<string[]> {
  const prompts: string[] = [];
  for await (const { recipe } of wholeRecords(store)) {
    const { prompt } = recipe.inputs as { prompt?: string };
    if (recipe.step === 'illustrateScene' && prompt !== undefined) prompts.push(prompt);
  }
  return prompts;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The site is not open.');
  return value;
}
