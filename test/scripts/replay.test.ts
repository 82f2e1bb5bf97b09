import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { MAKE_FILM } from '../../src/contract/film';
import { gateId, IMAGE_GATE } from '../../src/contract/gate';
import { QUEUES } from '../../src/contract/queues';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { newOrder } from '../../src/domain/film/order/order';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

type Bundle = Awaited<ReturnType<typeof bundleWorkflows>>;

const COMMAND = resolve('dist/replay/main.js');
const HISTORIES = resolve('test/workflows/histories');

let command: ChildProcess | undefined;
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-replay-'));
});
afterEach(async () => {
  command?.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

/** Runs what `npm run replay` runs once everything is built. */
async function replay(
  args: string[],
  address = '',
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, TEMPORAL_ADDRESS: address } });
  command = child;
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  const exitCode = await new Promise<number | null>((ended) => child.on('close', ended));
  return { exitCode, ...written };
}

describe('npm run replay', () => {
  it('replays every recorded history, each told in a line', async () => {
    const { exitCode, stdout, stderr } = await replay([]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^replays {10}image-gate\.grants-and-a-hold\.0\.1\.0$/m);
    expect(stdout).toMatch(/^replays {10}make-film\.three-scenes\.0\.1\.0$/m);
    expect(stdout).toMatch(/^replays {10}make-film\.three-scenes\.0\.2\.0$/m);
    expect(stdout).toMatch(/^\d+ replay, 0 do not\n$/m);
  });

  it('fails when a history does not replay, and says which, where, and where to read on', async () => {
    const recorded = await readFile(join(HISTORIES, 'make-film.three-scenes.0.1.0.json'), 'utf8');
    const file = join(directory, 'downloaded.json');
    await writeFile(file, recorded.replaceAll(/"activityId": *"script"/g, '"activityId": "prologue"'));
    const { exitCode, stdout, stderr } = await replay([file]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^DOES NOT REPLAY {2}downloaded: event 5 is the activity writeScript "prologue", but the code asks for .+\n0 replay, 1 do not\n$/,
    );
    expect(stderr).toMatch(/^What does not replay stands still with this code: see docs\/operations\.md\.\n$/);
  });

  it.each([
    [['--live'], 'says whose open workflows are replayed, and neither is there. Set it as for the workers.'],
    [['--live', '--last', 'few'], 'Expected --last with a whole number from 1 to 999999, but got "few".'],
    [['--last', '3'], '--last goes with --live.'],
    [['--live', 'history.json'], 'With --live no files are named.'],
    [['--life'], "Unknown option '--life'."],
  ])('refuses %j, and says what is expected', async (args, sentence) => {
    const { exitCode, stdout, stderr } = await replay(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  it('says so when no server answers', async () => {
    const { exitCode, stderr } = await replay(['--live'], '127.0.0.1:1');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^No Temporal server answers at 127\.0\.0\.1:1: start it, or correct TEMPORAL_ADDRESS\./);
  });
});

describe('npm run replay -- --live', () => {
  let server: TestWorkflowEnvironment;
  let today: Bundle;
  let changed: Bundle;
  beforeAll(async () => {
    server = await joinTemporalServer();
    today = await bundleWorkflows();
    changed = await bundleWorkflows(require.resolve('../workflows/changed'));
  });
  afterAll(() => server?.teardown());

  /** Begins a film and a gate on workflow code and stops its worker when both have begun. */
  async function begun(workflowBundle: Bundle, name: string): Promise<void> {
    const { nativeConnection: connection, namespace } = server;
    const worker = await Worker.create({ connection, namespace, taskQueue: QUEUES.films, workflowBundle });
    await worker.runUntil(async () => {
      const { workflow } = server.client;
      const args = [newOrder({ title: name, text: name })];
      const gate = [{ account: name, policy: TOGETHER_DEFAULTS.policy }];
      const taskQueue = QUEUES.films;
      const runs = [
        await workflow.start(MAKE_FILM, { workflowId: `film-${name}`, taskQueue, args }),
        await workflow.start(IMAGE_GATE, { workflowId: gateId(name), taskQueue, args: gate }),
      ];
      for (const run of runs) while ((await run.describe()).historyLength < 4) await server.sleep(50);
    });
    // The server lists them a little later than they begin.
    const query = `WorkflowId IN ('film-${name}', '${gateId(name)}')`;
    while ((await server.client.workflow.count(query)).count < 2) await server.sleep(50);
  }

  it('replays the open workflows of the server that TEMPORAL_ADDRESS names, and fails when one does not replay', async () => {
    expect(await replay(['--live'], server.address)).toEqual({
      exitCode: 0,
      stdout: '0 replay, 0 do not\n',
      stderr: '',
    });

    await begun(today, 'today');
    const good = await replay(['--live'], server.address);
    expect(good).toMatchObject({ exitCode: 0, stderr: '' });
    expect(good.stdout.split('\n').sort()).toEqual([
      '',
      '2 replay, 0 do not',
      'replays          film-today (makeFilm, open)',
      'replays          image-gate:today (imageGate, open)',
    ]);

    await begun(changed, 'changed');
    const bad = await replay(['--live', '--last', '5'], server.address);
    expect(bad.exitCode).toBe(1);
    expect(bad.stdout).toMatch(
      /^DOES NOT REPLAY {2}film-changed \(makeFilm, open\): event 9 is timerStarted, but the code asks for an activity there\./m,
    );
    expect(bad.stdout).toMatch(
      /^DOES NOT REPLAY {2}image-gate:changed \(imageGate, open\): event 5 is timerStarted, but the code asks for nothing there\./m,
    );
    expect(bad.stdout).toMatch(/^2 replay, 2 do not$/m);
  });
});
