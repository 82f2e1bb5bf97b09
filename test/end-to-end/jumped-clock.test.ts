import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCommand } from '../support/films/heard-command';

/** Of the Debian package libfaketime: the time of day of a process is what a file says, and no other clock is touched. */
const FAKETIME = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/faketime/libfaketimeMT.so.1`;
const HOUR_MS = 3_600_000;
const STORY = ['one', 'two', 'three'].map((word) => `Number ${word}. ${'The keeper counts the waves. '.repeat(6)}`);

(existsSync(FAKETIME) ? describe : describe.skip)('a film on a machine whose clock is set while it is made', () => {
  let directory: string;
  const env = () => ({
    ...process.env,
    STORYREEL_HOME: join(directory, 'home'),
    TEMPORAL_ADDRESS: '',
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: join(directory, 'clock'),
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-clock-'));
    await writeFile(join(directory, 'story.md'), `# The Sea\n\n${STORY.join('\n\n')}\n`);
    await setClock('+0');
  });
  afterAll(async () => {
    await storyreel('stop').ended;
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  });

  /** Sets the time of day of the command, the background process and the worker; the server's stays. */
  async function setClock(offset: string): Promise<void> {
    await writeFile(join(directory, 'clock.new'), `${offset}\n`);
    await rename(join(directory, 'clock.new'), join(directory, 'clock'));
  }

  const storyreel = (...args: string[]) => startCommand(args, directory, env());

  it('is watched on, back by an hour and forward again, and takes no longer than it does', async () => {
    const MAKE = ['make', 'story.md', '--format', 'square', '--draft', '--voice', 'slt', '--review', 'script'];
    const ordered = storyreel(...MAKE);
    expect(await ordered.ended).toBe(3);
    const id = /film-\w+/.exec(ordered.said)![0];
    // The script is of the time before, whatever of the rest is.
    await setClock('-1h');
    expect(await storyreel('approve', id).ended).toBe(0);
    const [make, watch] = [storyreel(...MAKE), storyreel('watch', id)];
    await make.hears(/(voice|picture) done/);
    await setClock('+0');
    const codes = await Promise.all([make.ended, watch.ended]);
    if (codes.some((code) => code !== 0)) throw new Error(`${make.said}\n${watch.said}`);

    const show = storyreel('show', id);
    expect(await show.ended).toBe(0);
    for (const { said } of [make, watch, show]) {
      expect(said).toMatch(/The Sea/);
      expect(said).not.toMatch(/\b\d+ h\b|\s-\d|hours?\b|no word came|No worker/);
    }
    // The worker's clock was really set, too: its log is by it, while the film's times are not.
    const log = await readFile(join(directory, 'home', 'logs', 'worker.log'), 'utf8');
    const moments = [...log.matchAll(/^\d{4}-\S+Z/gm)].map(([moment]) => Date.parse(moment));
    expect(Math.max(...moments) - Math.min(...moments)).toBeGreaterThan(HOUR_MS / 2);
    for (const said of [make.said, watch.said]) expect(said).toMatch(/film done/);
  });
});
