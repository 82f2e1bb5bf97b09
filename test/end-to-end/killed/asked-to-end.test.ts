import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePipe } from '../../support/hostile/make-pipe';

const CLI = join(__dirname, '..', '..', '..', 'dist', 'cli', 'index.js');

describe('a command that reads a pipe to which nobody writes', () => {
  let directory: string;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'storyreel-asked-'))));
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends at a %s', async (signal) => {
    const story = join(directory, 'story.md');
    makePipe(story);
    const child = spawn(process.execPath, [CLI, 'make', story], {
      cwd: directory,
      env: { ...process.env, STORYREEL_HOME: join(directory, 'home'), TEMPORAL_ADDRESS: '' },
      stdio: 'ignore',
    });
    let held: number | undefined;
    try {
      while ((held = heldOpen(story)) === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([null, signal]);
    } finally {
      child.kill('SIGKILL');
      if (held !== undefined) closeSync(held);
    }
  });
});

/** Opens a pipe to write, once somebody reads it. */
function heldOpen(pipe: string): number | undefined {
  try {
    return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
}
