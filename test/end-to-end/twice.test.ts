import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { filmClient, type OrderedFilm } from '../../src/client/film-client';
import type { Manifest } from '../../src/domain/film/manifest';
import { newOrder } from '../../src/domain/film/order/order';
import { namedSteps } from '../../src/domain/progress/step-name';
import { eventually } from '../support/eventually';
import { joinTemporalServer } from '../support/temporal/temporal-server';

const CLI = join(__dirname, '..', '..', 'dist', 'cli', 'index.js');

/** What is ordered twice matters, not how it looks and sounds. */
const QUICKLY = ['--format', 'square', '--voice', 'slt'];

interface Run {
  code: number | null;
  output: string;
}

describe('the same story made twice from the command line', () => {
  let directory: string;
  let runs: Run[];

  /** Runs the built command, with the home that all runs share. */
  function storyreel(args: string[]): Promise<Run> {
    const env = { ...process.env, STORYREEL_HOME: join(directory, 'home'), TEMPORAL_ADDRESS: '' };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [CLI, ...args], { cwd: directory, env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, output: stdout + stderr }),
      );
    });
  }
  const make = (out: string, ...options: string[]) =>
    storyreel(['make', 'story.md', '--out', out, ...QUICKLY, ...options]);
  const video = (name: string) => readFile(join(directory, `${name}.mp4`));
  const manifest = async (name: string) =>
    JSON.parse(await readFile(join(directory, `${name}.manifest.json`), 'utf8')) as Manifest;
  const idIn = ({ output }: Run) => /as (film-[0-9a-f]+)/.exec(output)?.[1];
  const timesOf = ({ steps }: Manifest) => namedSteps(steps).map(({ step }) => step.times);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-twice-'));
    await writeFile(
      join(directory, 'story.md'),
      '# The Sea\n\nA boat goes out to sea. It comes back late, and full.\n',
    );
    runs = await Promise.all([make('one.mp4', '--keep'), make('two.mp4', '--keep')]);
  });
  afterAll(async () => {
    const env = { ...process.env, STORYREEL_HOME: join(directory, 'home'), TEMPORAL_ADDRESS: '' };
    await new Promise((resolve) => execFile(process.execPath, [CLI, 'stop'], { env }, resolve));
    await rm(directory, { recursive: true, force: true });
  });

  it('at once is one film: both are told of it, and both write it', async () => {
    expect(runs.map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0]);
    const [one, two] = runs as [Run, Run];
    expect(idIn(one)).toBeDefined();
    expect(idIn(two)).toBe(idIn(one));
    // One that gets little of a busy machine may come when the film is made: it is told of it as well.
    for (const { output } of runs) expect(output).toContain('film done (');
    expect((await video('two')).equals(await video('one'))).toBe(true);
    expect(await manifest('two')).toEqual(await manifest('one'));
    const times = timesOf(await manifest('one'));
    expect(times.length).toBeGreaterThanOrEqual(5);
    expect(times.map((step) => step?.reused)).toEqual(times.map(() => false));
  });

  it('later is the film from before, without a step', async () => {
    const later = await make('later.mp4', '--keep');
    expect(later.code).toBe(0);
    expect(later.output).toContain(`was made before, as ${idIn(runs[0] as Run)}`);
    expect((await video('later')).equals(await video('one'))).toBe(true);
    expect(await manifest('later')).toEqual(await manifest('one'));
  });

  it('again is a new run of the same film, and every step comes from the store', async () => {
    const again = await make('again.mp4', '--keep', '--again');
    expect(again.code).toBe(0);
    expect(idIn(again)).toBe(idIn(runs[0] as Run));
    const times = timesOf(await manifest('again'));
    expect(times.map((step) => step?.reused)).toEqual(times.map(() => true));
    const [before, now] = [await manifest('one'), await manifest('again')];
    expect(now.steps.merge.times?.askedAtMs).toBeGreaterThan(before.steps.merge.times?.endedAtMs ?? Infinity);
    expect((await video('again')).equals(await video('one'))).toBe(true);
  });

  it('writes over its own file from before whole: no part of it is left', async () => {
    const sizes = await Promise.all([make('one.mp4', '--keep'), make('one.mp4', '--keep')]);
    expect(sizes.map(({ code }) => code)).toEqual([0, 0]);
    expect((await stat(join(directory, 'one.mp4'))).size).toBe((await video('two')).length);
  });

  it('and another story of one title at once both keep their film', async () => {
    const texts = ['A cat sits on a wall in the sun.', 'A dog runs along the beach at dawn.'];
    await Promise.all(
      texts.map((text, index) => writeFile(join(directory, `twin-${index}.md`), `# Twins\n\n${text}\n`)),
    );
    const twins = await Promise.all(
      texts.map((_text, index) => storyreel(['make', `twin-${index}.md`, '--keep', ...QUICKLY])),
    );
    expect(twins.map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0]);
    const stories = await Promise.all(
      ['Twins', 'Twins 2'].map(async (name) => (await manifest(name)).order.story.text),
    );
    expect(stories.toSorted()).toEqual(texts);
    for (const name of ['Twins', 'Twins 2']) {
      const sha256 = createHash('sha256')
        .update(await video(name))
        .digest('hex');
      expect(sha256).toBe((await manifest(name)).film.video.sha256);
    }
    const told = twins.map(({ output }) => /(Twins.*\.mp4), /.exec(output)?.[1] ?? '');
    expect(told.toSorted()).toEqual(['Twins 2.mp4', 'Twins.mp4']);
  });

  it('and let go of at once is written by watch to where it was ordered to, which no title tells', async () => {
    await mkdir(join(directory, 'films'));
    const ordered = await storyreel(['make', 'story.md', '--detach', '--out', 'films/kept.mp4', ...QUICKLY]);
    expect(ordered.code).toBe(0);
    const watched = await storyreel(['watch', idIn(ordered) ?? '']);
    expect(watched.code === 0 ? 0 : watched.output).toBe(0);
    expect((await video('films/kept')).equals(await video('one'))).toBe(true);
  });
});

describe('the same order from several clients at the very same instant', () => {
  it.each([{ again: false }, { again: true }])('begins one run, which all of them follow, with %p', async (options) => {
    const server = await joinTemporalServer();
    const connections = await Promise.all(
      Array.from({ length: 8 }, () => Connection.connect({ address: server.address, connectTimeout: '5 minutes' })),
    );
    try {
      const order = newOrder({ title: 'The Sea', text: 'A sea.' });
      const ordered = await Promise.all(
        // How many pictures are in flight is not what makes a film another one.
        connections.map((connection, index) =>
          filmClient(new Client({ connection, namespace: server.namespace })).start(
            { ...order, imagesInFlight: index + 1 },
            options,
          ),
        ),
      );
      const [{ id }] = ordered as [OrderedFilm];
      expect(ordered).toEqual(ordered.map(() => ({ id, made: false, notes: expect.any(Array) })));
      // Each but the one that was first hears that its number is not the film's.
      expect(ordered.filter(({ notes }) => notes.length === 0)).toHaveLength(1);
      const runs = await eventually('the runs are listed', async () => {
        const listed: string[] = [];
        for await (const { status } of server.client.workflow.list({ query: `WorkflowId = '${id}'` }))
          listed.push(status.name);
        return listed.length > 0 && listed;
      });
      expect(runs).toEqual(['RUNNING']);
    } finally {
      await Promise.all(connections.map((connection) => connection.close()));
      await server.teardown();
    }
  });
});
