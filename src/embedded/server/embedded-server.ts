import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ATTRIBUTES } from '../../contract/attributes';
import { endGroup } from '../child/end-group';
import type { End, Run } from '../child/keep-running';
import { childEnvironment } from '../../threads/child-environment';
import { homeName } from '../home-name';
import { isInLog, openLog } from '../child/log-file';
import { type Patience, type SignsOfLife, silentForMs, watchForLife } from '../child/signs-of-life';
import type { RunningProgram } from '../claim/running-program';
import { addAttributes } from './add-attributes';
import { keepFilms } from './keep-films';
import { hasNamespace, serverAnswers, serverLives } from './server-answers';
import type { ServerPorts } from './server-ports';
import { FILMS_NAMESPACE } from './films-namespace';
import { SERVER_STOPS_WITHIN_MS } from '../in-order';
import { stopChild } from '../child/stop-child';

/** A Temporal server, from its start on: it is ready when it answers. */
export interface EmbeddedServer extends Run {
  /** How it can be found; undefined when it could not be run. */
  program: RunningProgram | undefined;
  ended: Promise<ServerEnd>;
  /** Ends it: it needs up to two seconds to do so in order. */
  stop(): Promise<void>;
}

/** How it ended, and whether that was because somebody took one of its ports between the look and the use. */
interface ServerEnd extends End {
  portsTaken: boolean;
}

const ANSWERS_WITHIN_MS = 60_000;

/** What is set otherwise than in a stock server, as `temporal server start-dev` takes it. */
export const DYNAMIC_CONFIG = [
  // Stock, the server takes up to 100 ms for each activity under load; so, it takes about 15.
  'history.transferProcessorMaxPollRPS=1000',
  'history.timerProcessorMaxPollRPS=1000',
  // Stock, what is asked for at once is handed out in any order, mostly the last first; so, a film's longest voices come first, as it asks.
  'history.transferProcessorSchedulerWorkerCount=1',
  // Stock, a timer and a next attempt come up to a second late.
  'history.timerProcessorMaxTimeShift="10ms"',
  // Steps on which nothing waits, such as borders, come after those on which much does.
  'matching.useNewMatcher=true',
  // Films share each queue: a short one does not wait for the whole of a long one.
  'matching.enableFairness=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  'frontend.enableServerVersionCheck=false',
];

/** Starts the home's Temporal server with the `temporal` program at `path`; once it has answered, one that stays silent is killed. */
export function startEmbeddedServer(
  home: string,
  path: string,
  ports: ServerPorts,
  patience: Patience,
): EmbeddedServer {
  const child = spawnServer(home, path, ports);
  let life: SignsOfLife | undefined;
  let answers = false;
  let problem: string | undefined;
  const exited = new Promise<void>((resolve) => {
    const end = (how: string): void => {
      life?.end();
      problem ??= how;
      resolve();
    };
    child.on('error', (error) => child.pid === undefined && end(`cannot be run: ${error.message}`));
    child.on('exit', (code, by) => end(`ended (${by ?? `exit code ${code}`})`));
  });
  const answered = untilAnswering(home, ports.temporal, () => problem !== undefined).then((does) => {
    answers = does;
    if (problem) return;
    if (does) {
      life = watchForLife(patience, askForLife, () => giveUp(silence));
      return;
    }
    giveUp(`did not answer within ${ANSWERS_WITHIN_MS / 1000} s`);
  });
  const silence = `gave no sign of life for ${silentForMs(patience) / 1000} s, and was killed`;

  function giveUp(why: string): void {
    problem = why;
    endGroup(child);
  }

  function askForLife(): void {
    void serverLives(ports.temporal, patience.askEveryMs).then((does) => does && life?.heard());
  }

  return {
    program: child.pid === undefined ? undefined : { pid: child.pid, commandIncludes: serverCommand(home) },
    ready: answered.then(() => (answers ? undefined : new Promise<void>(() => undefined))),
    ended: exited.then(() => {
      const portsTaken = !answers && isInLog(home, 'temporal', /address already in use/i);
      const how = answers ? `${problem}` : `(${path}) did not start: it ${problem}`;
      // One that was killed, or came too late for its ports, says nothing of the next.
      return { how: `The Temporal server ${how}.`, recurs: child.signalCode === null && !portsTaken, portsTaken };
    }),
    stop: () => stopChild(child, SERVER_STOPS_WITHIN_MS),
  };
}

/** What stands in the command line of this home's server, and in no other. */
export function serverCommand(home: string): string[] {
  return ['server start-dev', `--db-filename ${databaseOf(home)} --port`];
}

function databaseOf(home: string): string {
  return join(home, 'temporal.db');
}

function spawnServer(home: string, path: string, ports: ServerPorts): ChildProcess {
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn', '--db-filename', databaseOf(home)];
  args.push('--port', String(ports.temporal), '--ui-port', String(ports.ui), '--namespace', homeName(home));
  // As durable as without, every commit synced, but with one sync for each instead of several.
  args.push('--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2');
  // So they are there from the first film on; a database that was made before takes them from `addAttributes` alone.
  for (const name of Object.values(ATTRIBUTES)) args.push('--search-attribute', `${name}=Keyword`);
  for (const value of DYNAMIC_CONFIG) args.push('--dynamic-config-value', value);
  const log = openLog(home, 'temporal');
  try {
    return spawn(path, args, {
      // Its own group: a Ctrl-C in the terminal is for whoever started it, who ends the worker before it.
      detached: true,
      stdio: ['ignore', log, log],
      env: childEnvironment(process.env),
      cwd: home,
    });
  } finally {
    closeSync(log);
  }
}

async function untilAnswering(home: string, port: number, hasEnded: () => boolean): Promise<boolean> {
  for (const until = Date.now() + ANSWERS_WITHIN_MS; Date.now() < until && !hasEnded(); await sleep(10)) {
    // The server of another home may answer on this port, while ours has yet to find that it is taken.
    if (!(await hasNamespace(port, homeName(home))) || !(await serverAnswers(port, FILMS_NAMESPACE))) continue;
    await keepFilms(port, FILMS_NAMESPACE);
    // Not at the same time: both write the namespace.
    await addAttributes(port, FILMS_NAMESPACE);
    return true;
  }
  return false;
}
