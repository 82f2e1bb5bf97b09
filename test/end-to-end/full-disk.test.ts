import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canMount, mountDisk, resizeDisk, unmountDisk } from '../support/tiny-disk';

const CLI = join(__dirname, '..', '..', 'dist', 'cli', 'index.js');
const SENTENCE =
  'The disk is full. Free some space where STORYREEL_HOME or STORYREEL_STORE is, and order the film again';

(canMount() ? describe : describe.skip)('a film whose store is on a disk with 3 MB left', () => {
  let directory: string;
  const inDirectory = (name: string) => join(directory, name);

  function storyreel(...args: string[]): Promise<{ code: number | null; output: string }> {
    const env = {
      ...process.env,
      STORYREEL_HOME: inDirectory('home'),
      STORYREEL_STORE: join(inDirectory('disk'), 'store'),
      TEMPORAL_ADDRESS: '',
    };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [CLI, ...args], { cwd: directory, env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, output: stdout + stderr }),
      );
    });
  }

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
    const failed = await storyreel('make', 'story.md');
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
    const made = await storyreel('make', 'story.md');
    expect(made.code === 0 ? 0 : made.output).toBe(0);
    expect(made.output).toContain('The Sea.mp4');
    expect(made.output).toContain('from the store');
  });
});
