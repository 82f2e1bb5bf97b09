import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../src/simulator/simulator';
import { vendorSettings } from '../../src/simulator/vendor-settings';
import { Checks } from './checks';
import { Place } from './places';
import { startPostgres } from './postgres';
import { endAll, freePorts, until } from './processes';
import { providePrograms } from './programs';
import { S3_KEYS, startS3 } from './s3';
import { startTemporal } from './temporal';

/** Words that are in no other text here: where they are found, the story is. */
const STORY = `# The Quinquereme

A zebra sails a quinquereme to Zanzibar. The wind is warm and the water is green.

At noon the zebra drops the anchor beside an island of glass. Nobody answers when it calls.

At night the lanterns of Zanzibar rise out of the sea. The zebra is home.
`;
const TELLING = ['zebra', 'quinquereme', 'Zanzibar'];
const SCALE = 1 / 20;

/** Runs Storyreel on several machines, as far as one machine can be several: nothing but Temporal and S3 is shared. */
async function main(): Promise<void> {
  const programs = await providePrograms();
  const root = mkdtempSync(join(tmpdir(), 'storyreel-topology-'));
  // PostgreSQL runs as another user, and has to come to its own directory.
  chmodSync(root, 0o711);
  const simulator = await startSimulator({ scale: SCALE });
  const checks = new Checks();
  try {
    const [databasePort, s3Port, ...rest] = (await freePorts(10)) as [number, number, ...number[]];
    const ports = [0, 1, 2, 3].map((worker) => ({ metrics: rest[2 * worker]!, health: rest[2 * worker + 1]! }));
    await startPostgres(programs, join(root, 'postgres'), databasePort);
    const temporal = await startTemporal(programs, join(root, 'temporal'), databasePort);
    const store = await startS3(programs, join(root, 's3'), s3Port);
    const common = {
      ...S3_KEYS,
      ...vendorSettings(simulator, SCALE),
      TEMPORAL_ADDRESS: temporal.address,
      STORYREEL_STORE: store,
      STORYREEL_ENCRYPTION_KEYS: `first:${randomBytes(32).toString('base64')}`,
    };
    const place = (name: string) => new Place(root, name, common);

    await Promise.all([
      place('scripts').startWorker(['storyreel', 'storyreel-scripts'], ports[0]!),
      place('vendors').startWorker(['storyreel-narration', 'storyreel-images'], ports[1]!),
    ]);
    const renderer = await place('render').startWorker(['storyreel-render'], ports[2]!);

    const desk = place('desk');
    writeFileSync(join(desk.directory, 'story.md'), STORY);
    const making = desk.storyreel('make', 'story.md', '--music', 'wonder', '--out', 'film.mp4');
    making.catch(() => undefined);
    const renders = async () => {
      const text = await fetch(`http://127.0.0.1:${ports[2]!.metrics}/metrics`).then((answer) => answer.text());
      return /storyreel_steps_total\{[^}]*renderClip/.test(text);
    };
    await until('the first clip is rendered', renders, renderer);
    await renderer.end('SIGKILL');
    await place('render-elsewhere').startWorker(['storyreel-render'], ports[3]!);
    const made = await making;
    const id = /film-[0-9a-f]{16}/.exec(made)?.[0] ?? '';

    checks.that('a film was made though its renderer was killed', readdirSync(desk.directory).includes('film.mp4'));
    const other = place('other-desk');
    await other.storyreel('watch', id);
    const [film] = readdirSync(other.directory).filter((name) => name.endsWith('.mp4'));
    const bytes = [join(desk.directory, 'film.mp4'), join(other.directory, film ?? '')].map((path) =>
      readFileSync(path),
    );
    checks.that('another place has the same film from the store', bytes[0]!.equals(bytes[1]!));
    checks.that('its script names it', made.includes('Quinquereme'));

    const history = await temporal.ask('workflow', 'show', '--workflow-id', id, '--output', 'json');
    checks.that('the history names its steps', history.includes('renderClip'));
    checks.that('the history tells nothing of the story', withoutBase64Of(history, TELLING));
    const database = databaseText(join(root, 'postgres', 'data'));
    checks.that(
      'nor does the database',
      TELLING.every((word) => !database.includes(word)),
    );

    const metricsTold: string[] = [];
    for (const [index, { metrics, health }] of ports.entries()) {
      if (index === 2) continue;
      const told = await fetch(`http://127.0.0.1:${metrics}/metrics`).then((answer) => answer.text());
      metricsTold.push(told);
      checks.that(`worker ${index + 1} tells its steps to Prometheus`, told.includes('storyreel_steps_total'));
      const isReady = await fetch(`http://127.0.0.1:${health}/readyz`).then((answer) => answer.ok);
      checks.that(`worker ${index + 1} says that it is ready`, isReady);
    }
    const lacked = metricsAskedFor().filter((name) => !metricsTold.some((told) => told.includes(name)));
    checks.that(
      `the metrics of the dashboard and the alerts are there (${lacked.join(', ') || 'all'})`,
      lacked.length === 0,
    );
    checks.that('the store is whole', !/damaged|missing/.test(await desk.storyreel('store', 'verify')));
    checks.that('doctor finds all it needs', (await desk.storyreel('doctor')).includes(store.slice(0, 12)));
    const { ok, mostCalls } = simulator.verdict() as { ok: boolean; mostCalls: { [what: string]: number } };
    checks.that('the image limit was kept, and nothing was asked for twice', ok && mostCalls['image'] === 1);
    const logs = ['scripts', 'vendors', 'render', 'render-elsewhere'].map((name) =>
      readFileSync(join(root, name, 'log'), 'utf8'),
    );
    checks.that('the logs are JSON, and name film and step', logs.every(isJson));
    checks.that(
      'no log has a key',
      logs.every((text) => !text.includes(S3_KEYS.AWS_SECRET_ACCESS_KEY)),
    );
  } finally {
    await endAll();
    await simulator.close();
    rmSync(root, { recursive: true, force: true });
  }
  checks.end();
}

/** Whether neither a text nor what is base64 in it has one of these words. */
function withoutBase64Of(text: string, words: string[]): boolean {
  const decoded = text.replaceAll(/[A-Za-z\d+/]{16,}={0,2}/g, (part) => Buffer.from(part, 'base64').toString('latin1'));
  return words.every((word) => !text.includes(word) && !decoded.includes(word));
}

/** Whether what the worker's log tells of steps is JSON with film and step. */
function isJson(log: string): boolean {
  const lines = log.split('\n').filter((line) => line.includes('"step done"'));
  return lines.every((line) => {
    const { film, step } = JSON.parse(line) as { film?: string; step?: string };
    return film !== undefined && step !== undefined;
  });
}

/** What there is only when something goes wrong, or was paid for before. */
const RARE =
  /^(storyreel_grants_missed_total|storyreel_step_saved_micro_usd|temporal_(workflow_task|activity)_execution_failed)$/;

/** The names of the metrics in the files for Grafana and Prometheus. */
function metricsAskedFor(): string[] {
  const files = ['grafana-dashboard.json', 'alerts.yaml'].map((name) => join(__dirname, '..', '..', 'deploy', name));
  const names = files.flatMap((file) => readFileSync(file, 'utf8').match(/\b(?:storyreel|temporal)_[a-z_]+/g) ?? []);
  return [...new Set(names)].filter((name) => !RARE.test(name));
}

/** All that PostgreSQL has in its files. */
function databaseText(directory: string): string {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
