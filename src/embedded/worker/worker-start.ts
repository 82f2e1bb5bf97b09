import { resolve } from 'node:path';
import { wholeLocation } from '../../store/open-store';

/** What a worker is started with: the path of its program, and the environment with its settings. */
export interface WorkerStart {
  program: string;
  environment: Record<string, string>;
}

/** A worker's start with this environment, which means the same in every directory. */
export function workerStart(program: string, environment: NodeJS.ProcessEnv): WorkerStart {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    program,
    environment: Object.fromEntries(entries.map(([name, value]) => [name, wholeValue(name, value)])),
  };
}

function wholeValue(name: string, value: string): string {
  if (name === 'STORYREEL_STORE') return wholeLocation(value);
  // A program's name without a directory is looked for on PATH.
  const isPath = name === 'STORYREEL_DATA_CONVERTER' || (name === 'FFMPEG_PATH' && /[\\/]/.test(value));
  return isPath ? resolve(value) : value;
}
