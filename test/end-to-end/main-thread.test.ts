import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { MOST_HELD_MS } from '../../src/worker/main-thread/watch-main-thread';

const ROOT = join(__dirname, '..', '..');
const STORY = `# The Sea

The sea rolls on. The keeper counts the waves all night.

In the morning a boat comes home, and the gulls cry over it.
`;
/** Everything that a film can have, so that every activity has its part. */
const EVERYTHING = ['--music', 'wonder', '--title-card', '--end-card', 'Fin', '--speak-cards', '--logo', 'logo.png'];
const ACTIVITIES = [
  'importMedia',
  'writeScript',
  'narrateScene',
  'illustrateScene',
  'composeBed',
  'mixSound',
  'renderClip',
  'renderBorder',
  'drawCard',
  'drawThumbnail',
  'mergeClips',
  'keepManifest',
];

let directory: string;
let reference: ChildProcess;
let log: string;
let slowdown: number;

/** Makes the film while another process measures by how much the machine slows down what is at work on it. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-held-'));
  await writeFile(join(directory, 'story.md'), STORY);
  await sharp({ create: { width: 400, height: 200, channels: 4, background: '#f008' } })
    .png()
    .toFile(join(directory, 'logo.png'));
  reference = fork(join(ROOT, 'test', 'worker', 'main-thread', 'reference.js'));
  await storyreel('make', 'story.md', ...EVERYTHING, '--no-keep');
  const told = once(reference, 'message') as Promise<[number]>;
  reference.send('tell');
  [slowdown] = await told;
  log = await readFile(join(directory, 'home', 'logs', 'worker.log'), 'utf8');
});

afterAll(async () => {
  reference.kill('SIGKILL');
  await storyreel('stop');
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

function storyreel(...args: string[]): Promise<void> {
  const env = { ...process.env, STORYREEL_HOME: join(directory, 'home'), TEMPORAL_ADDRESS: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'dist', 'cli', 'index.js'), ...args], { cwd: directory, env }, () =>
      resolve(),
    );
  });
}

describe('while a film with everything is made', () => {
  it.each(ACTIVITIES)('%s has its part, and does not hold the main thread', (activity) => {
    expect(slowdown).toBeGreaterThanOrEqual(1);
    expect(log).toMatch(new RegExp(`activityType: '${activity}'|"activityType":"${activity}"`));
    const holds = [...log.matchAll(/main thread was held for \d+ ms, and computed for (\d+) ms of it; (.*)/g)].filter(
      ([, , who]) => who!.includes(`${activity} (`),
    );
    expect(holds.filter(([, ms]) => Number(ms) > MOST_HELD_MS * slowdown).map(([line]) => line)).toEqual([]);
  });
});
