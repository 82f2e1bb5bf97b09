import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';

const OUTLIVE_LOG = resolve('dist/threads/outlive-log.js');
const AT_WORK =
  'process.stderr.write("a word"); process.stdout.write("a word"); setTimeout(() => process.exit(7), 50);';

/** The exit code of a process whose output nobody can keep, as on a full disk. */
async function exitCodeOf(code: string): Promise<number | null> {
  const full = openSync('/dev/full', 'w');
  try {
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', full, full] });
    return (await once(child, 'exit'))[0] as number | null;
  } finally {
    closeSync(full);
  }
}

(process.platform === 'linux' ? describe : describe.skip)('a process whose log is on a full disk', () => {
  it('dies of it', async () => {
    expect(await exitCodeOf(AT_WORK)).toBe(1);
  });

  it('goes on where what it does matters more', async () => {
    expect(await exitCodeOf(`require(${JSON.stringify(OUTLIVE_LOG)}).outliveLog(); ${AT_WORK}`)).toBe(7);
  });
});
