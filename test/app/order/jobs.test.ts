import { mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interrupted } from '../../../src/app/context';
import { jobsOf, type JobWish } from '../../../src/app/order/jobs';
import { readSettings } from '../../../src/config/settings';
import { makePipe } from '../../support/hostile/make-pipe';

let directory: string;
let pipe: string;
let held: FileHandle;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-jobs-'));
  pipe = join(directory, 'pipe');
  makePipe(pipe);
  // Opened for both it waits for nobody, and whoever reads waits for what it writes.
  held = await open(pipe, 'r+');
  await writeFile(join(directory, 'sea.md'), '# The Sea\n\nThe keeper looks at the sea.\n');
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
  await held.close();
});

describe('stories that are read for their films', () => {
  it.each([
    ['a story', (from: string) => [[from], {}]],
    ['what an option names', (from: string) => [[join(directory, 'sea.md')], { pronounce: from }]],
  ] as [string, (from: string) => [string[], Partial<JobWish>]][])(
    'are not waited for once somebody stops it, where %s never comes',
    async (_what, wanted) => {
      const stop = new AbortController();
      const settings = readSettings({ STORYREEL_HOME: join(directory, 'home') });
      const [paths, wish] = wanted(pipe);
      const jobs = jobsOf(paths, { language: 'en', ...wish }, { settings, interrupted: stop.signal });
      stop.abort(new Interrupted('Stopped.'));
      await expect(jobs).rejects.toThrow('Stopped.');
    },
  );

  it('become jobs, with the script that a person brought', async () => {
    const settings = readSettings({ STORYREEL_HOME: join(directory, 'home') });
    const { signal } = new AbortController();
    const script = join(directory, 'lake.json');
    await writeFile(script, JSON.stringify({ title: 'Lake', scenes: [{ text: 'A lake.', imagePrompt: 'a lake' }] }));
    const read = (wish: Partial<JobWish>) =>
      jobsOf(
        [join(directory, 'sea.md'), script],
        { language: 'en', out: `${directory}/`, ...wish },
        { settings, interrupted: signal },
      );
    const jobs = await read({ simulated: true });
    expect(jobs.map(({ order, place }) => [order.story.title, order.script?.scenes.length, place.path])).toEqual([
      ['The Sea', undefined, join(directory, 'The Sea (simulated).mp4')],
      ['Lake', 1, join(directory, 'Lake (simulated).mp4')],
    ]);
    await expect(read({ scenes: 2 })).rejects.toThrow('"Lake" is a script, which has its scenes: leave --scenes out.');
  });
});
