import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { eventually } from '../support/eventually';
import { startLoneWorker, type LoneWorker } from '../support/films/lone-worker';
import { startTemporalServer } from '../support/temporal/temporal-server';

let temporal: TestWorkflowEnvironment;
let receiver: Server;
let worker: LoneWorker | undefined;
let directory: string;
let settings: NodeJS.ProcessEnv;
const paths: string[] = [];
let received = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-traced-'));
  temporal = await startTemporalServer();
  receiver = createServer((request, response) => {
    paths.push(request.url ?? '');
    request.on('data', (chunk: Buffer) => (received += chunk.toString('latin1'))).on('end', () => response.end());
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=tests',
    OTEL_BSP_SCHEDULE_DELAY: '200',
  };
  worker = await startLoneWorker(join(directory, 'home'), temporal.address, {
    ...settings,
    OTEL_SERVICE_NAME: 'studio-7',
  });
});
afterAll(async () => {
  await worker?.end();
  receiver?.close();
  receiver?.closeAllConnections();
  await temporal?.teardown();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** Makes a film from the command line, and resolves to its exit code and id. */
function makeFilm(environment: NodeJS.ProcessEnv): Promise<{ code: number | null; id: string }> {
  const env = {
    ...process.env,
    TEMPORAL_ADDRESS: temporal.address,
    STORYREEL_HOME: join(directory, 'home'),
    ...environment,
  };
  return new Promise((ended) => {
    const child = execFile(
      process.execPath,
      [resolve('dist/cli/index.js'), 'make', 'story.md', '--format', 'square', '--voice', 'slt'],
      { cwd: directory, env },
      (_error, stdout) => ended({ code: child.exitCode, id: /film-[0-9a-f]{16}/.exec(stdout)?.[0] ?? 'none' }),
    );
  });
}

describe('a film that is traced', () => {
  it('sends spans of the command that orders it, and of each of its activities, to the receiver that OTEL_ names', async () => {
    await writeFile(join(directory, 'story.md'), '# The Sea\n\nA sea. A boat.\n');
    const { code, id } = await makeFilm(settings);
    expect(code).toBe(0);
    const spans = [
      'StartWorkflow:makeFilm',
      'RunActivity:writeScript',
      'RunActivity:narrateScene',
      'RunActivity:illustrateScene',
      'RunActivity:renderClip',
      'RunActivity:mixSound',
      'RunActivity:mergeClips',
    ];
    await eventually('all spans were received', async () => spans.every((name) => received.includes(name)));
    expect(new Set(paths)).toEqual(new Set(['/v1/traces']));
    expect(received).toContain(id);
    expect(received).not.toContain('RunWorkflow');
    // Whose spans they are: the worker's name is told, the command has ours.
    for (const said of ['studio-7', 'storyreel', 'deployment.environment']) expect(received).toContain(said);
  });

  it('is made as well when nobody receives the spans', async () => {
    await writeFile(join(directory, 'story.md'), '# The Hill\n\nA hill. A goat.\n');
    const { code } = await makeFilm({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    expect(code).toBe(0);
  });
});
