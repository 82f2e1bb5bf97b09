import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';

import createCommand, { type FfmpegCommand } from 'fluent-ffmpeg';

import { tellsOfFullDisk } from '../../domain/full-disk';
import { childEnvironment } from '../../threads/child-environment';
import { endWithProcess } from './end-with-process';
import { FfmpegError } from './ffmpeg-error';

/** One input: a file by its name in the directory, or bytes that are streamed while ffmpeg reads them. */
export interface FfmpegInput {
  options: string[];
  source: string | AsyncIterable<Uint8Array>;
}

/** One run of ffmpeg: its inputs (one of them may be a stream) and its one output file. */
export interface FfmpegRun {
  /** The program, as `findFfmpeg` found it. */
  ffmpeg: string;
  /** Names of files are relative to this directory, for ffmpeg and its filters too. */
  directory: string;
  inputs: FfmpegInput[];
  outputOptions: string[];
  output: string;
  /** What the process may take at most, where the system can see to it (not on Windows, and no memory on macOS). */
  bounds?: Bounds | undefined;
  /** Hears about twice a second how many frames are done. */
  onFrames?: ((frames: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Processor time in seconds, and address space in megabytes. */
export interface Bounds {
  cpuSeconds: number;
  memoryMb: number;
}

type Lines = { get: () => string };
type Ended = (error: Error | null, stdout?: Lines, stderr?: Lines) => void;
type Spawn = (options: string[], settings: object, started: (...args: unknown[]) => void, ended: Ended) => void;

/** How long ffmpeg may take to end by itself when it is asked to. */
const GRACE_MS = 2000;
const TAIL_LINES = 20;
/** What it says when its output is cut short; it may end with code 0 all the same. */
const UNWRITTEN = /^Error (?:writing trailer|closing file) |^av_interleaved_write_frame\(\)/;
/** What newer versions add to an error (9.0). */
const FOLLOWED = /^(?:\[[^\]]*\] )?Error (?:selecting an encoder|opening (?:in|out)put files?\b)/;
const NO_LINES: Lines = { get: () => '' };
const GLOBAL_OPTIONS = ['-v', 'error', '-nostdin', '-nostats', '-progress', 'pipe:2'];

/**
 * Runs ffmpeg, and settles when its process is gone. When anything goes wrong, no process and no output file is left. Throws the
 * signal's reason when aborted, the stream's own error when that failed, else an `FfmpegError`.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<void> {
  run.signal?.throwIfAborted();
  const output = resolve(run.directory, run.output);
  try {
    await runToEnd(run, output);
  } catch (error) {
    await rm(output, { force: true });
    throw error;
  }
}

async function runToEnd(run: FfmpegRun, output: string): Promise<void> {
  const streamed = run.inputs.find((input) => typeof input.source !== 'string');
  const stream = streamed && Readable.from(streamed.source);
  const command = commandOf(run, stream, output);
  const tail: string[] = [];
  command.on('stderr', (line: string) => {
    const [, key, value] = /^(\w+)=\s*(.*)$/.exec(line) ?? [];
    if (key === 'frame') run.onFrames?.(Number(value));
    if (key || line.trim() === '') return;
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
  });

  let streamError: Error | undefined;
  stream?.on('error', (error) => (streamError = error));
  const ending = endOf(command, stream, run.signal);
  command.run();
  const { code, failure } = await ending;
  stream?.destroy();

  run.signal?.throwIfAborted();
  if (streamError) throw streamError;
  if (failure || code !== 0 || tail.some((line) => UNWRITTEN.test(line))) {
    const what = failure
      ? `did not start (${failure.message})`
      : code === null
        ? 'was killed'
        : code === 0
          ? 'ended before all of it was written'
          : `ended with code ${code}`;
    throw new FfmpegError(
      `ffmpeg should have made ${basename(output)}, but it ${what}: ${reasonIn(tail)}. See its last lines, and that ${run.ffmpeg} works.`,
      code,
      tail.join('\n'),
      { cause: failure },
    );
  }
}

/** The last lines often tell only what followed from an error; a full disk is told of before these. */
function reasonIn(tail: readonly string[]): string {
  const last = tail.findLastIndex((line) => !FOLLOWED.test(line));
  const reason = tail.find(tellsOfFullDisk) ?? tail.slice(Math.max(0, last)).join('; ');
  return reason || 'It wrote no reason';
}

/**
 * Avoids four faults of fluent-ffmpeg: it keeps one program path for the whole process; it asks the program for its formats
 * before the first run, and finds none in newer versions; it crashes the process when the program does not start; and it
 * splits options in an array at spaces.
 */
function commandOf(run: FfmpegRun, stream: Readable | undefined, output: string): FfmpegCommand {
  const command = createCommand({ cwd: run.directory });
  const { program, first: before } = programOf(run);
  const { _spawnFfmpeg: spawn } = command as FfmpegCommand & { _spawnFfmpeg: Spawn };
  Object.assign(command, {
    _getFfmpegPath: (done: (error: null, path: string) => void) => done(null, program),
    _checkCapabilities: (done: (error: null) => void) => done(null),
    availableEncoders: (done: (error: null, encoders: object) => void) => done(null, {}),
    _spawnFfmpeg: (...[options, settings, started, ended]: Parameters<Spawn>) => {
      const end: Ended = (error, stdout = NO_LINES, stderr = NO_LINES) => ended(error, stdout, stderr);
      try {
        spawn.call(command, [...before, ...options], { ...settings, env: childEnvironment(process.env) }, started, end);
      } catch (error) {
        end(error as Error);
      }
    },
  });
  for (const [index, { options, source }] of run.inputs.entries()) {
    const first = index === 0 ? GLOBAL_OPTIONS : [];
    command.input(typeof source === 'string' ? resolve(run.directory, source) : stream!);
    if (first.length + options.length > 0) command.inputOptions(...first, ...options);
  }
  // Called with an empty list, fluent-ffmpeg hands ffmpeg the word "undefined".
  if (run.outputOptions.length > 0) command.outputOptions(...run.outputOptions);
  return command.output(output);
}

/** Bounds are the shell's to set; it then becomes the program. */
function programOf({ ffmpeg, bounds }: FfmpegRun): { program: string; first: string[] } {
  if (!bounds || process.platform === 'win32') return { program: ffmpeg, first: [] };
  const { cpuSeconds, memoryMb } = bounds;
  const memory = process.platform === 'linux' ? `ulimit -v ${memoryMb * 1024}; ` : '';
  return { program: '/bin/sh', first: ['-c', `ulimit -t ${cpuSeconds}; ${memory}exec "$0" "$@"`, ffmpeg] };
}

/**
 * Settles when the process is really gone. fluent-ffmpeg reports a failed stream or a kill earlier, and asks ffmpeg to end
 * only once, which one that waits for its stream does not notice.
 */
async function endOf(
  command: FfmpegCommand,
  stream: Readable | undefined,
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; failure?: Error }> {
  let stop: (() => void) | undefined;
  let kill: NodeJS.Timeout | undefined;
  try {
    return await new Promise((settle) => {
      command.on('start', () => {
        const { ffmpegProc: child } = command as FfmpegCommand & { ffmpegProc: ChildProcess };
        endWithProcess(child);
        child.once('error', (failure) => settle({ code: null, failure }));
        child.once('close', (code) => settle({ code }));
        stop = () => {
          child.kill('SIGTERM');
          child.stdin?.destroy();
          kill ??= setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
        };
        stream?.once('error', stop);
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted) stop();
      });
      command.on('error', (failure: Error) => {
        if (!stop) settle({ code: null, failure });
      });
    });
  } finally {
    clearTimeout(kill);
    if (stop) signal?.removeEventListener('abort', stop);
  }
}
