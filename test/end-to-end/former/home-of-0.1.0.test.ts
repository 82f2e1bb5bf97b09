import { execFile, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Manifest } from '../../../src/domain/film/manifest';
import { Home } from '../../embedded/home';
import { decode, PROGRAMS, told } from '../../media/decoded';
import { keptFiles, type KeptFile } from '../../support/store/kept-files';
import { stepsInHistory } from '../../support/temporal/steps-in-history';

const DIST = join(__dirname, '..', '..', '..', 'dist');
const ARCHIVE = join(__dirname, 'home-0.1.0', 'home.tar.gz');

/** Which films are in the archive, and how far: see its README. */
const FINISHED = 'film-4e547d9a583bf76b';
const IN_THE_MAKING = 'film-de6f2193804f55ff';
const DONE = ['script', 'voice-1', 'voice-2', 'picture-2', 'picture-4', 'voice-3', 'voice-4', 'clip-4'];
const SCENES = [1, 2, 3, 4, 5, 6];
const ALL = ['script', ...SCENES.flatMap((scene) => [`voice-${scene}`, `picture-${scene}`, `clip-${scene}`]), 'film'];

/** It takes seconds; what takes so long stands still, and its output tells at what. */
const STANDS_STILL_AFTER_MS = 300_000;

interface Run {
  code: number | null;
  output: string;
}

/** A home at one moment. */
interface Moment {
  states: string[];
  history: Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
  steps: ReturnType<typeof stepsInHistory>;
  manifest: Manifest;
  files: { [path: string]: KeptFile };
}

describe('a home of release 0.1.0 whose machine lost its power in the middle of a film', () => {
  let home: Home;
  let before: Moment;
  let watched: Run;
  let after: Moment;
  const commands: ChildProcess[] = [];

  const inHome = (name: string) => join(home.path, name);

  /** Runs the built `storyreel` in that home. */
  function storyreel(...args: string[]): Promise<Run> {
    const env = { ...process.env, STORYREEL_HOME: home.path, STORYREEL_STORE: '', TEMPORAL_ADDRESS: '' };
    const limits = { timeout: STANDS_STILL_AFTER_MS, killSignal: 'SIGKILL' } as const;
    return new Promise((resolve) => {
      const command = [join(DIST, 'cli', 'index.js'), ...args];
      const child = execFile(process.execPath, command, { env, ...limits }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, output: child.exitCode === 0 ? stdout : stdout + stderr }),
      );
      commands.push(child);
    });
  }

  /** What its database and store say, by the server at `address`. */
  async function look(address: string): Promise<Moment> {
    const { workflow } = await home.clientOf(address);
    const [made, open] = [workflow.getHandle(FINISHED), workflow.getHandle(IN_THE_MAKING)];
    const history = await open.fetchHistory();
    return {
      states: [(await made.describe()).status.name, (await open.describe()).status.name],
      history,
      steps: stepsInHistory(history),
      manifest: (await made.result()) as Manifest,
      files: await keptFiles(inHome('store')),
    };
  }

  beforeAll(async () => {
    home = await Home.create();
    await promisify(execFile)('tar', ['-xzf', ARCHIVE, '-C', home.path]);
    // With a worker that serves nothing: what was left can be seen before it goes on.
    const standing = await home.join();
    before = await look(standing.address);
    await standing.leave();
    // A film that does not replay stands still: here it is told at once, and where the code differs.
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const workflowBundle = { codePath: join(DIST, 'workflow-bundle.js') };
    await Worker.runReplayHistory({ workflowBundle }, before.history, IN_THE_MAKING);

    watched = await storyreel('watch', IN_THE_MAKING, '--out', inHome('snow.mp4'));
    after = await look(home.claim()?.addresses?.temporal ?? '');
  });
  afterAll(async () => {
    commands.forEach((command) => command.kill('SIGKILL'));
    await home?.cleanUp();
  });

  it('still has its films, and of the open one what was done', () => {
    expect(before.states).toEqual(['COMPLETED', 'RUNNING']);
    expect(before.steps.done.map(({ id }) => id)).toEqual(DONE);
  });

  it('goes on with the film, and ends it', async () => {
    expect(watched).toMatchObject({ code: 0, output: expect.stringContaining('snow.mp4') });
    expect(after.states).toEqual(['COMPLETED', 'COMPLETED']);

    const ffmpeg = (await PROGRAMS[0]?.ffmpeg()) ?? '';
    const description = await told(ffmpeg, inHome('snow.mp4'), '-t', '0.1');
    expect(description).toMatch(/Video: h264.*1080x1080.*30 tbr/);
    expect(description).toMatch(/Audio: aac.*48000 Hz, stereo/);

    const { scenes } = JSON.parse(await readFile(inHome('snow.manifest.json'), 'utf8')) as Manifest;
    const hashes = await decode(ffmpeg, '-i', inHome('snow.mp4'), '-map', '0:v', '-f', 'framemd5', '-');
    const frames = hashes.toString().match(/^0,/gm);
    expect(scenes).toHaveLength(SCENES.length);
    expect(frames).toHaveLength(scenes.reduce((sum, { clip }) => sum + clip.frames, 0));
  });

  it('asks for every step once, and does none again that was done, but for the clip of another encoder', () => {
    expect(after.steps.done.slice(0, DONE.length)).toEqual(before.steps.done);
    // The clips that were left are made as this release encodes, and one film is of one encoder: the merge finds that out.
    const again = DONE.filter((id) => id.startsWith('clip-'));
    expect(again).toHaveLength(1);
    expect(after.steps.done.map(({ id }) => id).toSorted()).toEqual([...ALL, ...again].toSorted());
    expect(after.steps.asked.toSorted()).toEqual([...ALL, ...again, 'film'].toSorted());
  });

  it('leaves every record and artifact that was there as it was', () => {
    expect(Object.keys(before.files).length).toBeGreaterThan(DONE.length);
    expect(after.files).toMatchObject(before.files);
  });

  it('lists the finished film, shows it and reports on it', async () => {
    const [list, show, report] = [
      await storyreel('list', '--json'),
      await storyreel('show', FINISHED, '--json'),
      await storyreel('report', FINISHED, '--json'),
    ];
    expect([list, show, report].map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0, 0]);
    expect(JSON.parse(list.output)).toMatchObject([
      { id: IN_THE_MAKING, title: 'Snow in the Desert' },
      { id: FINISHED, title: 'Noon', state: 'made' },
    ]);
    expect(JSON.parse(show.output)).toMatchObject({ id: FINISHED, state: 'made', progress: before.manifest.steps });
    expect(JSON.parse(report.output)).toMatchObject({ id: FINISHED, title: 'Noon', state: 'made', isMade: true });
  });

  it('writes the finished film once more, from the store', async () => {
    const { code, output } = await storyreel('watch', FINISHED, '--out', inHome('noon.mp4'));
    expect(code === 0 ? 0 : output).toBe(0);
    const bytes = await readFile(inHome('noon.mp4'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(before.manifest.film.video.sha256);
    const manifest: unknown = JSON.parse(await readFile(inHome('noon.manifest.json'), 'utf8'));
    expect(manifest).toMatchObject(before.manifest);
  });
});
