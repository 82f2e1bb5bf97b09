import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { filmClient } from '../../src/client/film-client';
import type { Manifest } from '../../src/domain/film/manifest';
import { readClaim } from '../../src/embedded/claim/claim';
import { openClient } from '../../src/temporal/open-client';
import { serverAt } from '../../src/temporal/server';
import { historyFigures, type HistoryFigures } from '../films/history-figures';
import { shortScenes } from './long-script';
import { WorkerSamples, type Sample } from './worker-samples';

const CLI = join(__dirname, '..', '..', 'dist', 'cli', 'index.js');

/** Into so many stretches the time of the film is divided, to see whether memory grows. */
const STRETCHES = 8;

/** What a long film took, made as a person makes it: command line, embedded server, its worker, local providers. */
export interface RealFigures {
  scenes: number;
  seconds: number;
  filmSeconds: number;
  mergeSeconds: number;
  /** The middle of the worker's resident memory in each eighth of the time. */
  rssMb: number[];
  mostOpenFiles: number;
  /** How long the film's progress took to ask for, at most, and how large it was. */
  slowestProgressMs: number;
  progressBytes: number;
  manifestBytes: number;
  history: HistoryFigures;
  samples: Sample[];
}

/** Makes a film of so many scenes in `directory`, and tells what it took. */
export async function makeRealFilm(scenes: number, directory: string): Promise<RealFigures> {
  const home = join(directory, 'home');
  const env = { ...process.env, STORYREEL_HOME: home, TEMPORAL_ADDRESS: '' };
  const script = join(directory, 'long.json');
  await writeFile(script, JSON.stringify(shortScenes(scenes)));
  const beganMs = performance.now();
  const make = storyreel(env, 'make', script, '--format', 'square', '--out', join(directory, 'long.mp4'), '--keep');
  const ended = make.then((code) => ({ code }));
  try {
    const { address, pid } = await Promise.race([embeddedIn(home), ended.then(tooEarly)]);
    const samples = new WorkerSamples(pid);
    const { temporal, close } = await openClient(serverAt(address), process.env);
    try {
      const asked = askForProgress(temporal, ended);
      const { code } = await ended;
      const seconds = secondsSince(beganMs);
      samples.end();
      const { id, slowestMs, bytes } = await asked;
      if (code !== 0) throw new Error(`"storyreel make" ended with ${code}: see its lines above.`);
      const manifestPath = join(directory, 'long.manifest.json');
      const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as Manifest;
      const { startedAtMs = 0, endedAtMs = 0 } = manifest.steps.merge.times ?? {};
      return {
        scenes,
        seconds,
        filmSeconds: Math.round(manifest.film.durationMs / 1000),
        mergeSeconds: Math.round((endedAtMs - startedAtMs) / 100) / 10,
        rssMb: samples.mediansMb(STRETCHES),
        mostOpenFiles: Math.max(...samples.samples.map(({ openFiles }) => openFiles)),
        slowestProgressMs: slowestMs,
        progressBytes: bytes,
        manifestBytes: (await stat(manifestPath)).size,
        history: await historyFigures(temporal, id),
        samples: samples.some(24),
      };
    } finally {
      samples.end();
      await close();
    }
  } finally {
    await storyreel(env, 'stop');
  }
}

/** Asks as those do who look on, but seldom, until the command has ended. */
async function askForProgress(temporal: Client, ended: Promise<unknown>) {
  const films = filmClient(temporal);
  const figures = { id: '', slowestMs: 0, bytes: 0 };
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    const [film] = await films.list(1);
    const beganMs = performance.now();
    const progress = film && (await films.progress(film.id));
    if (film && progress) {
      figures.id = film.id;
      figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - beganMs));
      figures.bytes = Math.max(figures.bytes, JSON.stringify(progress).length);
    }
    await Promise.race([pause(5_000, undefined, { ref: false }), ended]);
  }
  return figures;
}

/** The address of the embedded server and the pid of its worker, once both are there. */
async function embeddedIn(home: string): Promise<{ address: string; pid: number }> {
  for (;;) {
    const claim = readClaim(home);
    const worker = claim?.programs.find(({ commandIncludes }) =>
      commandIncludes.some((path) => path.endsWith('worker.js')),
    );
    if (claim?.addresses && worker) return { address: claim.addresses.temporal, pid: worker.pid };
    await pause(100);
  }
}

/**
 * Runs the built command line, and answers its exit code; its lines but those of the steps are shown. When the bench is to
 * end it is this command that ends, so that what it has started can be stopped.
 */
async function storyreel(env: NodeJS.ProcessEnv, ...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => child.kill('SIGTERM');
  process.once('SIGINT', end).once('SIGTERM', end);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !/scene \d+\/\d+: /.test(line));
    for (const line of lines) console.log(line);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('SIGINT', end).off('SIGTERM', end);
  return code;
}

function tooEarly({ code }: { code: number | null }): never {
  throw new Error(`"storyreel make" ended with ${code} before its worker was there: see its lines above.`);
}

function secondsSince(beganMs: number): number {
  return Math.round((performance.now() - beganMs) / 1000);
}
