import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';

const ROOT = join(__dirname, '..', '..', '..');
const STORY = join(ROOT, 'examples', 'the-lighthouse-keeper.md');
const SECRET = 'canary-of-a-secret-key';

describe('a film whose store is in S3', () => {
  let directory: string;
  let simulator: Simulator;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-s3-'));
    simulator = await startSimulator();
  });
  afterAll(async () => {
    await storyreel('stop');
    await simulator.close();
    await rm(directory, { recursive: true, force: true });
  });

  function storyreel(...args: string[]): Promise<{ code: number | null; output: string }> {
    const settings = {
      STORYREEL_HOME: join(directory, 'home'),
      STORYREEL_STORE: `s3://films/mine?endpoint=${simulator.url}/s3`,
      AWS_ACCESS_KEY_ID: 'simulated',
      AWS_SECRET_ACCESS_KEY: SECRET,
      TEMPORAL_ADDRESS: '',
    };
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [join(ROOT, 'dist', 'cli', 'index.js'), ...args],
        { cwd: directory, env: { ...process.env, ...settings } },
        (_error, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }),
      );
    });
  }

  /** Which voice speaks, and how large the pictures are, is nothing to the store. */
  const make = (out: string) =>
    storyreel('make', STORY, '--music', 'wonder', '--voice', 'slt', '--draft', '--out', out);

  const namesIn = (bucket: string) => [...simulator.s3.buckets.get(bucket)!.keys()];

  it('is made as any other, while the server is too busy now and then', async () => {
    simulator.s3.faults = ['PUT', 'GET', 'HEAD'].map((method) => ({
      method,
      first: 3,
      answers: { status: 503, code: 'SlowDown' },
    }));
    const made = await make('first.mp4');
    expect(made).toMatchObject({ code: 0 });
    expect(await readdir(directory)).toEqual(expect.arrayContaining(['first.mp4', 'first.srt']));
    expect(
      namesIn('films').every((name) =>
        /^mine\/(?:(?:objects|records)\/[0-9a-f]{2}\/[0-9a-f]{64}|probes\/kept$)/.test(name),
      ),
    ).toBe(true);
  });

  it('is written a second time without being made again', async () => {
    const before = namesIn('films').length;
    const again = await make('second.mp4');
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('made before') });
    expect(await readdir(directory)).toContain('second.mp4');
    expect(namesIn('films')).toHaveLength(before);
  });

  it('is counted, verified and named by the commands for stores', async () => {
    const { output } = await storyreel('store');
    expect(output).toContain('s3://films/mine');
    expect(output).toMatch(/clip/i);
    expect(await storyreel('store', 'verify')).toMatchObject({ code: 0 });
    expect((await storyreel('doctor')).output).toMatch(/store +.*s3:\/\/films\/mine/);
  });

  it('has its keys nowhere', async () => {
    const objects = [...simulator.s3.buckets.get('films')!.values()].map(({ bytes }) => bytes);
    const home = join(directory, 'home');
    const files = await readdir(home, { recursive: true, withFileTypes: true });
    const kept = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name)));
    const all = [...objects, ...(await Promise.all(kept))];
    expect(all.length).toBeGreaterThan(20);
    expect(all.some((bytes) => bytes.includes(SECRET))).toBe(false);
  });
});
