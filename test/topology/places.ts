import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, start, until, type Running } from './processes';

const CLI = join(__dirname, '..', '..', 'dist', 'cli', 'index.js');

/** What all places have in common: the servers, the keys of the encryption, and the vendors. */
export type Common = NodeJS.ProcessEnv;

/** Where a worker tells of itself. */
export interface Ports {
  metrics: number;
  health: number;
}

/** A place that shares nothing with the others but Temporal and S3: it has a directory, and a home, of its own. */
export class Place {
  readonly directory: string;

  constructor(
    root: string,
    readonly name: string,
    private readonly common: Common,
  ) {
    this.directory = join(root, name);
    mkdirSync(this.directory, { recursive: true });
  }

  /** Runs `storyreel` here to its end; throws its output when it fails. */
  storyreel(...args: string[]): Promise<string> {
    return run(process.execPath, [CLI, ...args], { cwd: this.directory, env: this.environment() });
  }

  /** Starts a worker of these queues here; resolves when it polls. */
  async startWorker(queues: string[], { metrics, health }: Ports): Promise<Running> {
    const told = {
      STORYREEL_METRICS_ADDRESS: `127.0.0.1:${metrics}`,
      STORYREEL_HEALTH_ADDRESS: `127.0.0.1:${health}`,
      STORYREEL_LOG: 'json',
    };
    const worker = start(
      `worker ${this.name}`,
      join(this.directory, 'log'),
      process.execPath,
      [CLI, 'worker', '--queues', ...queues],
      { cwd: this.directory, env: { ...this.environment(), ...told } },
    );
    await until(`the worker ${this.name} polls`, () => worker.said().includes('This worker serves'), worker);
    return worker;
  }

  private environment(): NodeJS.ProcessEnv {
    return { ...this.common, STORYREEL_HOME: join(this.directory, 'home') };
  }
}
