import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canMount, mountDisk, resizeDisk, unmountDisk } from '../../support/store/tiny-disk';

const CLI = join(__dirname, '..', '..', '..', 'dist', 'cli', 'index.js');
const SENTENCE =
  'The disk is full. Free some space where STORYREEL_HOME or STORYREEL_STORE is, and order the film again';

/** Runs a command in `cwd`, with its store on the disk of a directory and its home beside that. */
function run(directory: string, cwd: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const env = {
    ...process.env,
    STORYREEL_HOME: join(directory, 'home'),
    STORYREEL_STORE: join(directory, 'disk', 'store'),
    TEMPORAL_ADDRESS: '',
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args], { cwd, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, output: stdout + stderr }),
    );
  });
}

(canMount() ? describe : describe.skip)('a film whose store is on a disk with 3 MB left', () => {
  let directory: string;
  const inDirectory = (name: string) => join(directory, name);

  const storyreel = (...args: string[]) => run(directory, directory, args);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-disk-'));
    await mkdir(inDirectory('disk'));
    mountDisk(inDirectory('disk'), 3);
    const paragraphs = ['one', 'two', 'three'].map(
      (word) => `Number ${word}. ${'The waves roll on, and the keeper counts them. '.repeat(4)}`,
    );
    await writeFile(inDirectory('story.md'), `# The Sea\n\n${paragraphs.join('\n\n')}\n`);
  });
  afterAll(async () => {
    await storyreel('stop');
    unmountDisk(inDirectory('disk'));
    await rm(directory, { recursive: true, force: true });
  });

  it('says so in words for a person, and is made by the same command when there is room', async () => {
    const make = ['make', 'story.md', '--format', 'square', '--voice', 'slt'];
    const failed = await storyreel(...make);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain(SENTENCE);
    expect(failed.output).not.toMatch(/ENOSPC|no space left on device/);
    const id = /film-\w+/.exec(failed.output)?.[0] ?? '';
    for (const command of ['show', 'watch']) {
      const { output } = await storyreel(command, id);
      expect(output).toContain(SENTENCE);
      expect(output).not.toMatch(/ENOSPC|no space left on device/);
    }
    expect((await readdir(directory)).filter((name) => name.startsWith('The Sea'))).toEqual([]);

    resizeDisk(inDirectory('disk'), 300);
    const made = await storyreel(...make);
    expect(made.code === 0 ? 0 : made.output).toBe(0);
    expect(made.output).toContain('The Sea.mp4');
    expect(made.output).toContain('from the store');
  });
});

(canMount() ? describe : describe.skip)(
  'a film on a disk, with its store, that has room for one more step each time',
  () => {
    let directory: string;
    let disk: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'storyreel-disk-'));
      disk = join(directory, 'disk');
      await mkdir(disk);
      mountDisk(disk, 1);
      await writeFile(join(directory, 'story.md'), '# The Sea\n\nThe waves roll on, and the keeper counts them.\n');
    });
    afterAll(async () => {
      await run(directory, directory, ['stop']);
      unmountDisk(disk);
      await rm(directory, { recursive: true, force: true });
    });

    it('ends each time in a sentence, leaves nothing half-written, goes on from there, and is whole in the end', async () => {
      const make = () => run(directory, disk, ['make', '../story.md', '--format', 'square', '--voice', 'slt']);
      const failures = [];
      let made = await make();
      for (let megabytes = 2; made.code !== 0 && megabytes < 40; megabytes++) {
        failures.push(made);
        expect((await readdir(disk)).filter((name) => name !== 'store')).toEqual([]);
        resizeDisk(disk, megabytes);
        made = await make();
      }
      expect(made.code === 0 ? 0 : made.output).toBe(0);
      expect(await readdir(disk)).toEqual(expect.arrayContaining(['The Sea.mp4']));
      expect(failures.length).toBeGreaterThan(1);
      for (const { code, output } of failures) {
        expect([1, 2, 3]).toContain(code);
        expect(output).toMatch(/[Tt]he disk is full|no space is left|is full|there is no room/);
        expect(output).not.toMatch(/ENOSPC|^\s+at .*:\d+:\d+/m);
      }
      expect((await run(directory, disk, ['store', 'verify'])).code).toBe(0);
    });
  },
);
