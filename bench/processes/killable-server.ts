import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { DYNAMIC_CONFIG } from '../../src/embedded/server/embedded-server';
import { provideTemporal } from '../../src/embedded/temporal-program/temporal-cli';

const ANSWERS_WITHIN_MS = 60_000;

/** A Temporal server on a SQLite file, which can be killed and begun again at the same address. */
export class KillableServer {
  private child?: ChildProcess;

  private constructor(
    private readonly program: string,
    private readonly directory: string,
    private readonly port: number,
    private readonly settings: readonly string[],
  ) {}

  /** With the settings of the embedded server; `stock` leaves them, four partitions of each queue among them, as they come. */
  static async start(directory: string, { stock = false } = {}): Promise<KillableServer> {
    const { path } = await provideTemporal(process.env);
    const server = new KillableServer(path, directory, await freePort(), stock ? [] : DYNAMIC_CONFIG);
    await server.start();
    return server;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Resolves once it answers; after a `kill` it goes on with what is in the file. */
  async start(): Promise<void> {
    const log = openSync(join(this.directory, 'temporal.log'), 'a');
    const args = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(this.port)];
    args.push('--log-level', 'error', '--db-filename', join(this.directory, 'temporal.db'));
    for (const setting of this.settings) args.push('--dynamic-config-value', setting);
    this.child = spawn(this.program, args, { stdio: ['ignore', log, log] });
    closeSync(log);
    const { child } = this;
    const killNow = () => child.kill('SIGKILL');
    process.once('exit', killNow);
    child.once('exit', () => process.removeListener('exit', killNow));
    for (const until = Date.now() + ANSWERS_WITHIN_MS; Date.now() < until; await pause(50)) {
      if (this.child.exitCode !== null) break;
      if (await answers(this.address)) return;
    }
    await this.kill();
    throw new Error(`The Temporal server did not answer at ${this.address}; its log is in ${this.directory}.`);
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

async function answers(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const { workflowService } = connection;
    await connection.withDeadline(Date.now() + 2_000, () =>
      workflowService.listOpenWorkflowExecutions({ namespace: 'default' }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
