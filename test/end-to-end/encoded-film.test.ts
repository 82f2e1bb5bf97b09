import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { startLoneWorker, type LoneWorker } from '../support/films/lone-worker';
import { startTemporalServer } from '../support/temporal/temporal-server';

const CODEC = resolve('test/support/temporal/xor-codec.js');

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

let server: TestWorkflowEnvironment;
let worker: LoneWorker | undefined;
let directory: string;
let filmId: string;
let made: Run;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-encoded-'));
  server = await startTemporalServer();
  worker = await startLoneWorker(join(directory, 'home'), server.address, { STORYREEL_DATA_CONVERTER: CODEC });
  await writeFile(join(directory, 'story.md'), '# The Zebra\n\nA zebra sails a quinquereme to Zanzibar.\n');
  made = await run('dist/cli/index.js', ['make', 'story.md', '--format', 'square', '--voice', 'slt']);
  filmId = /film-[0-9a-f]{16}/.exec(made.stdout)?.[0] ?? '';
});
afterAll(async () => {
  await worker?.end();
  await server?.teardown();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** Runs a built program of ours with the codec, or as `settings` say. */
function run(program: string, args: string[], settings: NodeJS.ProcessEnv = {}): Promise<Run> {
  const env = {
    ...process.env,
    TEMPORAL_ADDRESS: server.address,
    STORYREEL_HOME: join(directory, 'home'),
    STORYREEL_DATA_CONVERTER: CODEC,
    ...settings,
  };
  return new Promise((ended) => {
    const child = execFile(
      process.execPath,
      [resolve(program), ...args],
      { cwd: directory, env },
      (_error, stdout, stderr) => ended({ code: child.exitCode, stdout, stderr }),
    );
  });
}

/** A film's history as anyone downloads it who has no codec. */
async function downloaded(id: string): Promise<string> {
  return historyToJSON(await server.client.workflow.getHandle(id).fetchHistory());
}

/** What can be read in a history: its text, and that of all payloads in it. */
function readable(history: string): string {
  const payloads = [...history.matchAll(/"(?:data|encoding)": *"([^"]*)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64'),
  );
  return [history, ...payloads].join('\n').toLowerCase();
}

describe('a film whose payloads a codec encodes', () => {
  it('is ordered, watched and delivered', () => {
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/"The Zebra" is being made as film-/);
    expect(made.stdout).toMatch(/scene 1\/1: picture done/);
    expect(made.stdout).toMatch(/The Zebra\.mp4/);
  });

  it('has nothing of its story in its history', async () => {
    const text = readable(await downloaded(filmId));
    expect(text).toContain('binary/xor');
    expect(text).toContain('illustratescene');
    for (const word of ['zebra', 'quinquereme', 'zanzibar']) expect(text).not.toContain(word);
  });

  it('is listed, shown and reported by who has the codec', async () => {
    const list = await run('dist/cli/index.js', ['list', '--json']);
    expect(JSON.parse(list.stdout)).toEqual([
      expect.objectContaining({ id: filmId, title: 'The Zebra', state: 'made' }),
    ]);
    const show = await run('dist/cli/index.js', ['show', filmId]);
    expect(show).toMatchObject({ code: 0, stderr: '' });
    expect(show.stdout).toMatch(/scene 1\/1: clip/);
    const report = await run('dist/cli/index.js', ['report', filmId]);
    expect(report).toMatchObject({ code: 0, stderr: '' });
    expect(report.stdout).toMatch(/^The Zebra\n[^]*critical path[^]*picture .*\n/);
  });

  it('replays from its downloaded history with the codec, and not without it', async () => {
    const file = join(directory, 'downloaded.json');
    await writeFile(file, await downloaded(filmId));
    const replayed = await run('dist/replay/main.js', [file]);
    expect(replayed).toEqual({ code: 0, stdout: 'replays          downloaded\n1 replay, 0 do not\n', stderr: '' });
    const without = await run('dist/replay/main.js', [file], { STORYREEL_DATA_CONVERTER: '' });
    expect(without.code).toBe(1);
    const live = await run('dist/replay/main.js', ['--live', '--last', '5']);
    expect(live.stdout).toMatch(/^1 replay, 0 do not$/m);
  });

  it('that fails says why to who has the codec, and to nobody else', async () => {
    await writeFile(join(directory, 'other.md'), '# The Okapi\n\nAn okapi sails to Zanzibar.\n');
    // The worker has no such narrator, and says so: the failures of the activity and of the workflow name it.
    const failed = await run('dist/cli/index.js', ['make', 'other.md', '--attention-timeout', '0'], {
      STORYREEL_NARRATOR: 'chatterbox',
      CHATTERBOX_URLS: 'http://127.0.0.1:1',
    });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/chatterbox/i);
    const id = /film-[0-9a-f]{16}/.exec(failed.stdout)?.[0] ?? '';
    const show = await run('dist/cli/index.js', ['show', id]);
    expect(show.stdout).toMatch(/chatterbox/i);
    const text = readable(await downloaded(id));
    expect(text).toContain('encoded failure');
    for (const word of ['chatterbox', 'okapi', 'zanzibar']) expect(text).not.toContain(word);
  });

  it('cannot be ordered with a converter that brings no codecs', async () => {
    const { code, stderr } = await run('dist/cli/index.js', ['make', 'story.md'], {
      STORYREEL_DATA_CONVERTER: join(directory, 'nothing.js'),
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^STORYREEL_DATA_CONVERTER must name a module, but .*nothing\.js cannot be loaded: Cannot find module .*nothing\.js.\n$/,
      ),
    });
  });
});
