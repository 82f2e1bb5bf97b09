import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const STORY = join(ROOT, 'examples', 'the-lighthouse-keeper.md');

/** What costs the machine most, and vendors nothing. */
const PLAIN = ['--motion', 'none', '--border', 'cut', '--thumbnail', 'none'];

const SEEDS = [3, 8];

describe('a film by simulated vendors at their unkindest', () => {
  let directory: string;
  let runs: Map<number, { code: number | null; output: string }>;

  const filmOf = (seed: number) => join(directory, `${seed}.mp4`);
  const made = (seed: number): Promise<{ code: number | null; output: string }> => {
    const vendors = ['--simulated', '--vendors', `rough:${seed}`];
    const args = ['make', STORY, '--format', 'square', ...PLAIN, ...vendors, '--out', filmOf(seed)];
    const env = {
      ...process.env,
      STORYREEL_HOME: join(directory, `home-${seed}`),
      TEMPORAL_ADDRESS: '',
      // The smallest: how they look is not the subject.
      STORYREEL_IMAGE_MEGAPIXELS: '0.2',
    };
    return new Promise((resolve) => {
      const command = [join(ROOT, 'dist', 'cli', 'index.js'), ...args];
      const child = execFile(process.execPath, command, { cwd: directory, env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, output: stdout + stderr }),
      );
    });
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-rough-'));
    // At the same time: most of each is waiting for vendors.
    runs = new Map(await Promise.all(SEEDS.map(async (seed) => [seed, await made(seed)] as const)));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each(SEEDS)('is made, and keeps the image limit, whatever goes wrong (seed %d)', async (seed) => {
    const run = runs.get(seed)!;
    expect(run.code === 0 ? 0 : run.output).toBe(0);
    expect(run.output).toContain('Verdict: 0 violations of the image limit, 0 hidden retries.');
    expect((await stat(filmOf(seed))).size).toBeGreaterThan(100_000);
  });
});
