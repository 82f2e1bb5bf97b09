import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { localEnvironment } from './local-environment';
import { endOfLog, openLog } from './log-file';
import type { RunningProgram } from './running-program';
import { serverAnswers } from './server-answers';
import { chooseServerPorts, rememberServerPorts, type ServerPorts } from './server-ports';
import { stopChild } from './stop-child';

/** A Temporal server that answers, with its process. */
export interface EmbeddedServer {
  address: string;
  uiAddress: string;
  child: ChildProcess;
}

const ANSWERS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 10_000;
const PORT_TRIES = 3;

const DYNAMIC_CONFIG = [
  // Stock, the server takes up to 100 ms for each activity under load; so, it takes about 15.
  'history.transferProcessorMaxPollRPS=1000',
  'history.timerProcessorMaxPollRPS=1000',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  'frontend.enableServerVersionCheck=false',
];

/** Starts the home's Temporal server and waits until it answers; `onSpawn` hears of each process at once. */
export async function startEmbeddedServer(
  home: string,
  program: string,
  onSpawn: (program: RunningProgram) => void,
  signal: AbortSignal,
): Promise<EmbeddedServer> {
  for (let tries = 1; ; tries++) {
    const ports = await chooseServerPorts(home);
    const child = spawnServer(home, program, ports, onSpawn);
    const problem = await untilAnswering(child, ports.temporal, signal);
    if (!problem) {
      rememberServerPorts(home, ports);
      return { address: `127.0.0.1:${ports.temporal}`, uiAddress: `http://127.0.0.1:${ports.ui}`, child };
    }
    await stopEmbeddedServer(child);
    signal.throwIfAborted();
    const end = endOfLog(home, 'temporal');
    // Somebody else took a port between the look and the use.
    if (/address already in use/i.test(end) && tries < PORT_TRIES) continue;
    throw new Error(`The Temporal server (${program}) did not start: ${problem}. ${end}`);
  }
}

/** Ends the server: it needs about two seconds to do so in order. */
export function stopEmbeddedServer(child: ChildProcess): Promise<void> {
  return stopChild(child, STOPS_WITHIN_MS);
}

function spawnServer(
  home: string,
  program: string,
  ports: ServerPorts,
  onSpawn: (program: RunningProgram) => void,
): ChildProcess {
  const database = join(home, 'temporal.db');
  const args = [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(ports.temporal),
    '--ui-port',
    String(ports.ui),
  ];
  args.push('--db-filename', database, '--log-level', 'warn');
  for (const value of DYNAMIC_CONFIG) args.push('--dynamic-config-value', value);
  const log = openLog(home, 'temporal');
  const child = spawn(program, args, { stdio: ['ignore', log, log], env: localEnvironment(process.env), cwd: home });
  closeSync(log);
  child.on('error', () => undefined); // `untilAnswering` tells.
  if (child.pid !== undefined) onSpawn({ pid: child.pid, commandIncludes: ['start-dev', database] });
  return child;
}

async function untilAnswering(child: ChildProcess, port: number, signal: AbortSignal): Promise<string | undefined> {
  let ended: string | undefined = child.pid === undefined ? 'it cannot be run' : undefined;
  child.once('exit', (code, by) => (ended = `it ended (${by ?? `exit code ${code}`})`));
  for (const end = Date.now() + ANSWERS_WITHIN_MS; Date.now() < end && !ended && !signal.aborted; await sleep(10)) {
    // Another server may answer on this port while ours is about to find that it is taken.
    if ((await serverAnswers(port, 'default')) && !ended) return undefined;
  }
  return ended ?? `it did not answer within ${ANSWERS_WITHIN_MS / 1000} s`;
}
