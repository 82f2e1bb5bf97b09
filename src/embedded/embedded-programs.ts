import { EventEmitter, once } from 'node:events';
import type { Addresses } from './claim/claim-file';
import { type EmbeddedServer, startEmbeddedServer } from './server/embedded-server';
import { refuseFullHome, scarceRoomSentence, untilRoom } from './home-room';
import { keepRunning, type Run } from './child/keep-running';
import { endOfLog } from './child/log-file';
import type { RestartPolicy } from './child/restarts';
import type { Patience } from './child/signs-of-life';
import type { RunningProgram } from './claim/running-program';
import { serverLives } from './server/server-answers';
import { chooseServerPorts, rememberServerPorts, type ServerPorts } from './server/server-ports';
import { startWorkerProcess, type WorkerProcess } from './worker/worker-process';
import type { WorkerStart } from './worker/worker-start';

const SERVER_SAYS_WITHIN_MS = 2_000;

/** What runs in a home, and who hears of it. */
export interface ProgramsSetup {
  home: string;
  /** The path of the `temporal` program. */
  temporal: string;
  worker: WorkerStart;
  policy: RestartPolicy;
  /** With a server or a worker that gives no sign of life. */
  patience: Patience;
  /** A program was started: all that run, in the order in which they must end, and where the server is to answer. */
  onStarted: (programs: RunningProgram[], addresses: Addresses) => void;
  /** The server answers, for the first time or again. */
  onServerReady: (addresses: Addresses) => void;
  /** A program has died and is started again, as a sentence. */
  onDeath: (of: 'server' | 'worker', sentence: string) => void;
}

/** The Temporal server and the worker of a home. */
export class EmbeddedPrograms {
  private readonly events = new EventEmitter<{ serverStarted: []; serverReady: [] }>();
  private ports: ServerPorts | undefined;
  private server: EmbeddedServer | undefined;
  private worker: WorkerProcess | undefined;
  private workerStart: WorkerStart;
  private replaced: WorkerProcess | undefined;
  private serverAnswers = false;
  private serverHasAnswered = false;
  private serverEnds = 0;
  private timesTaken = 0;

  constructor(private readonly setup: ProgramsSetup) {
    this.workerStart = setup.worker;
  }

  /** The server's port while it answers. */
  get answeringPort(): number | undefined {
    return this.serverAnswers ? this.ports?.temporal : undefined;
  }

  /** Keeps both running until the signal and `stop`; rejects with a sentence as soon as one of them is given up. */
  async run(signal: AbortSignal): Promise<void> {
    const keep = (of: 'server' | 'worker', log: string, start: () => Promise<Run>): Promise<void> =>
      keepRunning(
        {
          start,
          policy: this.setup.policy,
          onDeath: (how, pauseMs) => this.setup.onDeath(of, `${how} It is started again in ${pauseMs / 1000} s.`),
          lastWords: () => `${scarceRoomSentence(this.setup.home)} ${endOfLog(this.setup.home, log)}`.trim(),
        },
        signal,
      );
    await Promise.all([
      keep('server', 'temporal', () => this.startServer(signal)),
      keep('worker', 'worker', () => this.startWorker(signal)),
    ]);
  }

  /** Puts another worker in the place of the one that runs; resolves when that one has ended. */
  async renewWorker(start: WorkerStart): Promise<void> {
    this.workerStart = start;
    await this.replaceWorker();
  }

  /** Ends both in order, once the signal of `run` was given. */
  async stop(): Promise<void> {
    await this.worker?.stop();
    await this.server?.stop();
  }

  private async startServer(signal: AbortSignal): Promise<Run> {
    const { home, temporal, patience, onServerReady } = this.setup;
    // Once a server has answered, the worker and the users know it by its ports.
    if (!this.serverHasAnswered) await this.choosePorts();
    // Whoever waits for the first start hears at once why there is none; later it is nobody's fault but the disk's.
    await (this.serverHasAnswered ? untilRoom(home, signal) : refuseFullHome(home));
    signal.throwIfAborted();
    const ports = this.ports!;
    const server = startEmbeddedServer(home, temporal, ports, patience);
    this.server = server;
    await this.record(server);
    void server.ready.then(() => {
      this.serverAnswers = this.serverHasAnswered = true;
      rememberServerPorts(home, ports);
      onServerReady(addressesOf(ports));
      this.events.emit('serverReady');
    });
    void server.ended.then(() => {
      this.serverAnswers = false;
      this.serverEnds += 1;
    });
    this.events.emit('serverStarted');
    return { ready: server.ready, ended: server.ended.then((end) => ({ ...end, wanted: this.triesOtherPorts(end) })) };
  }

  /** Two homes that start at the same moment choose the same ports: whoever comes second takes others, and nobody need hear of it. */
  private triesOtherPorts({ portsTaken }: { portsTaken: boolean }): boolean {
    if (portsTaken) this.timesTaken += 1;
    return portsTaken && !this.serverHasAnswered && this.timesTaken < this.setup.policy.earlyDeaths;
  }

  private async choosePorts(): Promise<void> {
    const before = this.ports;
    this.ports = await chooseServerPorts(this.setup.home);
    // A worker that was sent to ports which were then taken is started again for the new ones.
    if (before && before.temporal !== this.ports.temporal) await this.replaceWorker();
  }

  /** Ends the worker that runs, to make room for the next. */
  private async replaceWorker(): Promise<void> {
    this.replaced = this.worker;
    await this.worker?.stop();
  }

  /** Starts it while the server starts too: its modules take longer to load than the server takes to answer. */
  private async startWorker(signal: AbortSignal): Promise<Run> {
    if (!this.server) await once(this.events, 'serverStarted', { signal });
    const { home, patience } = this.setup;
    const { serverEnds } = this;
    const worker = startWorkerProcess(home, this.workerStart, addressesOf(this.ports!).temporal, patience);
    this.worker = worker;
    await this.record(worker);
    const answers = this.serverAnswers ? Promise.resolve() : once(this.events, 'serverReady', { signal });
    void answers.then(worker.connect, () => undefined);
    const ended = worker.ended.then(async (end) => {
      const wanted = this.replaced === worker;
      return { ...end, recurs: end.recurs && !wanted && !(await this.serverWasAway(serverEnds)), wanted };
    });
    return { ready: worker.ready, ended };
  }

  /** A worker that comes to connect while the server is away ends by that, which says nothing of the next one. */
  private async serverWasAway(endsBefore: number): Promise<boolean> {
    if (this.serverEnds > endsBefore) return true;
    // Its end may be heard after the worker's, and one that hangs has none yet.
    return this.serverAnswers && !(await serverLives(this.ports!.temporal, SERVER_SAYS_WITHIN_MS));
  }

  private async record(started: EmbeddedServer | WorkerProcess): Promise<void> {
    const programs = [this.worker, this.server].flatMap((one) => one?.program ?? []);
    try {
      this.setup.onStarted(programs, addressesOf(this.ports!));
    } catch (error) {
      await started.stop();
      throw error;
    }
  }
}

function addressesOf(ports: ServerPorts): Addresses {
  return { temporal: `127.0.0.1:${ports.temporal}`, ui: `http://127.0.0.1:${ports.ui}` };
}
