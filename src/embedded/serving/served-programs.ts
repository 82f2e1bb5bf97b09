import { RESTARTS } from '../child/restarts';
import { PATIENCE } from '../child/signs-of-life';
import type { Addresses } from '../claim/claim-file';
import type { OwnClaim } from '../claim/own-claim';
import type { RunningProgram } from '../claim/running-program';
import { EmbeddedPrograms } from '../embedded-programs';
import type { Users } from '../session/users';
import { provideTemporal } from '../temporal-program/temporal-cli';
import type { WorkerStart } from '../worker/worker-start';
import type { Ending } from './ending';

/** What is to run in a home, and who hears of it besides the users. */
export interface ProgramsToServe {
  home: string;
  worker: WorkerStart;
  /** Hears what a start waits for, and of deaths, one sentence each. */
  say: (sentence: string) => void;
  /** The server answers, for the first time or again. */
  onReady?: (addresses: Addresses) => void;
}

/** The Temporal server and the worker of a home: its users hear how they are, and its claim says where. */
export class ServedPrograms {
  private programs: EmbeddedPrograms | undefined;
  private hashWritten: Promise<void> | undefined;
  /** Until it is known what the worker was started with, nobody's settings are another's. */
  private renewal = async (_start: WorkerStart): Promise<boolean> => false;

  constructor(
    private readonly options: ProgramsToServe,
    private readonly users: Users,
    private readonly claim: OwnClaim,
    private readonly ending: Ending,
  ) {}

  /** The server's port while it answers. */
  get answeringPort(): number | undefined {
    return this.programs?.answeringPort;
  }

  /** Keeps both running until the end; rejects with a sentence as soon as one of them is given up. */
  async run(): Promise<void> {
    const { home, worker } = this.options;
    this.tellWait('starting the Temporal server');
    const temporal = await provideTemporal(process.env, {
      say: (sentence) => this.tellWait(sentence),
      signal: this.ending.signal,
    });
    this.programs = new EmbeddedPrograms({
      home,
      temporal: temporal.path,
      worker,
      policy: RESTARTS,
      patience: PATIENCE,
      onStarted: (programs, addresses) => this.onStarted(programs, addresses),
      onServerReady: (addresses) => void this.tellReady(addresses),
      onDeath: (of, sentence) => this.tellDeath(of, sentence),
    });
    await this.programs.run(this.ending.signal);
  }

  /** Starts the worker again as a user asks who came later; resolves to whether it is like that now. */
  renewWorker(start: WorkerStart): Promise<boolean> {
    return this.renewal(start);
  }

  /** Ends both in order. */
  async stop(): Promise<void> {
    await this.programs?.stop();
  }

  private onStarted(programs: RunningProgram[], addresses: Addresses): void {
    if (!this.claim.stands) {
      const { home } = this.options;
      return this.ending.giveUp(new Error(`The lock file of ${home} is gone, so that this cannot be found any more.`));
    }
    this.claimStarted(programs, addresses);
    const isWithWorker = programs.length > 1;
    if (isWithWorker) this.hashWritten ??= this.writeHash().catch((error: Error) => this.ending.giveUp(error));
  }

  private claimStarted(programs: RunningProgram[], addresses: Addresses): void {
    const isFirst = !this.claim.saysWhere;
    try {
      this.claim.writeStarted(programs, addresses);
    } catch (error) {
      // At the first start it is told before there is work. Later a server can be found without the lock, and a worker ends by itself.
      if (isFirst) throw error;
      this.options.say((error as Error).message);
    }
  }

  /** Reads all that the worker is made of, while server and worker start: nobody needs to know before they can be used. */
  private async writeHash(): Promise<void> {
    const { workerHash } = await import('../worker/worker-hash.js');
    const { workerRenewal } = await import('../worker/worker-renewal.js');
    const hash = workerHash(this.options.worker);
    this.renewal = workerRenewal({
      programs: this.programs!,
      hash,
      onRenewal: (renewed) => {
        this.claim.noteWorkerHash(renewed);
        this.options.say('The worker is started again, for a user came with other settings or another build.');
      },
    });
    this.claim.writeWorkerHash(hash);
  }

  private async tellReady(addresses: Addresses): Promise<void> {
    await this.hashWritten;
    this.users.tell({ ready: addresses });
    this.options.onReady?.(addresses);
  }

  private tellWait(sentence: string): void {
    this.options.say(sentence);
    this.users.tell({ wait: sentence });
  }

  private tellDeath(of: 'server' | 'worker', sentence: string): void {
    // Who comes while the server is away must wait for it; without a worker there is no need to.
    if (of === 'server') return this.tellWait(sentence);
    this.options.say(sentence);
    this.users.mention({ wait: sentence });
  }
}
