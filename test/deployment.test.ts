import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { STEP_BUCKETS } from '../src/activities/step/step-metrics';
import { SettingsError } from '../src/config/environment-reader';
import { readSettings } from '../src/config/settings';
import { QUEUES } from '../src/contract/queues';

const ROOT = join(__dirname, '..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  image?: string;
  build?: string;
  ports?: string[];
  command?: string[];
  environment?: { [name: string]: string | number };
  volumes?: string[];
  stop_grace_period?: string;
}

const compose = parse(text('docker-compose.yml'), { merge: true }) as { services: { [name: string]: Service } };
const services = Object.entries(compose.services);
const manifests = parseAllDocuments(text('deploy/kubernetes.yaml')).map((document) => document.toJS() as Manifest);

interface Manifest {
  kind: string;
  data?: { [name: string]: string };
  spec?: { template?: { spec: { terminationGracePeriodSeconds: number; containers: Container[] } } };
}

interface Container {
  args: string[];
  env?: { name: string; value: string }[];
}

/** The settings that a worker would read; a variable whose value only a person can give has one here. */
function settingsOf(environment: { [name: string]: string | number }): ReturnType<typeof readSettings> {
  const given = Object.entries(environment).map(([name, value]) => [
    name,
    String(value).replace(/^\$\{[^:}]+:-([^}]*)\}$/, '$1'),
  ]);
  return readSettings(Object.fromEntries(given) as NodeJS.ProcessEnv, false);
}

/** Names that something of ours reads. */
const isRead = (name: string) =>
  SOURCES.includes(`'${name}'`) || name.startsWith('AWS_') || SOURCES.includes(`= '${name}'`);
const SOURCES = [
  'src/config/settings.ts',
  'src/temporal/server.ts',
  'src/temporal/payload-codecs.ts',
  'src/temporal/encryption/encryption-keys.ts',
]
  .concat(
    ['gemini', 'together', 'chatterbox', 'media-server'].map((vendor) => `src/providers/${vendor}/read-options.ts`),
  )
  .map(text)
  .join('\n');

describe('docker-compose.yml', () => {
  const workers = services.filter(([name]) => name.startsWith('worker-'));

  it('opens no port beyond this machine', () => {
    const ports = services.flatMap(([, { ports: opened = [] }]) => opened);
    expect(ports.length).toBeGreaterThan(2);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('pins each image that it does not build, but the one that a person names', () => {
    const images = services.flatMap(([, { image = '', build }]) => (build === undefined ? [image] : []));
    expect(images.filter((image) => !/:v?\d+\.\d+/.test(image))).toEqual([
      '${CHATTERBOX_IMAGE:-chatterbox-image-is-not-set}',
    ]);
  });

  it('mounts only files that are there', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]!));
    expect(mounted.filter((path) => path.startsWith('.') && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('has a worker for each queue, and none twice', () => {
    const served = workers.flatMap(([, { command = [] }]) => command.slice(2));
    expect(served.toSorted()).toEqual(Object.values(QUEUES).toSorted());
  });

  it.each(workers)('tells the %s only what it reads, and what it can read', (_name, { environment = {} }) => {
    expect(Object.keys(environment).filter((name) => !isRead(name))).toEqual([]);
    expect(() => settingsOf(environment)).not.toThrow(SettingsError);
  });

  it.each(workers)('lets the %s end its work before it is killed', (_name, service) => {
    const { graceMs } = settingsOf(service.environment ?? {});
    expect(Number.parseInt(service.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(graceMs);
  });

  it('has no password of its own for the store', () => {
    const passwords = text('docker-compose.yml').match(/STORYREEL_S3_PASSWORD:-[^}]*\}/g);
    expect(passwords).toEqual(['STORYREEL_S3_PASSWORD:-}', 'STORYREEL_S3_PASSWORD:-}']);
  });
});

describe('deploy/kubernetes.yaml', () => {
  const pods = manifests.flatMap(({ spec }) => (spec?.template ? [spec.template.spec] : []));
  const common = manifests.find(({ kind }) => kind === 'ConfigMap')?.data ?? {};

  it('has a worker for each queue, and none twice', () => {
    const served = pods.flatMap(({ containers }) => containers.flatMap(({ args }) => args.slice(2)));
    expect(served.toSorted()).toEqual(Object.values(QUEUES).toSorted());
  });

  it('tells workers only what they read, and what they can read', () => {
    const own = pods.flatMap(({ containers }) => containers.flatMap(({ env = [] }) => env));
    const all = { ...common, ...Object.fromEntries(own.map(({ name, value }) => [name, value])) };
    expect(Object.keys(all).filter((name) => !isRead(name))).toEqual([]);
    expect(() => settingsOf(all)).not.toThrow(SettingsError);
  });

  it('lets workers end their work before they are killed', () => {
    const { graceMs } = settingsOf(common);
    for (const { terminationGracePeriodSeconds } of pods)
      expect(terminationGracePeriodSeconds * 1000).toBeGreaterThan(graceMs);
  });
});

describe('the Dockerfile', () => {
  it('runs as nobody who could do harm, with what is built', () => {
    const lines = text('Dockerfile').split('\n');
    expect(lines).toContain('USER node');
    expect(lines.filter((line) => line.startsWith('FROM'))).toEqual([
      'FROM node:22-bookworm-slim AS build',
      'FROM node:22-bookworm-slim',
    ]);
    expect(existsSync(join(ROOT, 'scripts', 'build.mjs'))).toBe(true);
  });
});

describe('the dashboard and the alerts', () => {
  const worker = readdirSync(join(ROOT, 'src/worker/process')).map((file) => `src/worker/process/${file}`);
  const { groups: groupsOfAlerts } = parse(text('deploy/alerts.yaml')) as {
    groups: { rules: { expr: string; annotations: { [name: string]: string } }[] }[];
  };
  const metrics = ['src/activities/step/step-metrics.ts', ...worker].map((path) => text(path)).join('\n');

  it.each(['deploy/grafana-dashboard.json', 'deploy/alerts.yaml'])(
    '%s can be read, and asks for metrics of ours that there are',
    (path) => {
      expect(parse(text(path))).toBeTruthy();
      const names = new Set(text(path).match(/storyreel_[a-z_]+/g));
      expect(names.size).toBeGreaterThan(1);
      for (const name of names) {
        const plain = name.replace(/_bucket$/, '');
        expect({ name, isThere: plain in STEP_BUCKETS || metrics.includes(`'${plain}'`) }).toEqual({
          name,
          isThere: true,
        });
      }
    },
  );

  /** Temporal's SDK tags metrics of activities by the first two and the namespace; "le" and "instance" are Prometheus's own. */
  const LABELS = ['activityType', 'taskQueue', 'namespace', 'outcome', 'provider', 'type', 'le', 'instance'];

  it.each(['deploy/grafana-dashboard.json', 'deploy/alerts.yaml'])(
    '%s asks by labels that our metrics have',
    (path) => {
      const of = (pattern: RegExp) => [...text(path).matchAll(pattern)].map(([, labels = '']) => labels);
      const matched = of(/storyreel_[a-z_]+\{([^}]*)\}/g).flatMap((labels) => labels.match(/\w+(?=[=!])/g) ?? []);
      const grouped = of(/by \(([^)]*)\) \((?:rate|increase)\(storyreel_/g).flatMap((labels) => labels.split(', '));
      expect(Math.min(matched.length, grouped.length)).toBeGreaterThan(0);
      expect([...matched, ...grouped].filter((label) => !LABELS.includes(label))).toEqual([]);
    },
  );

  it('name lines and alerts by labels that are asked for', () => {
    const { panels } = parse(text('deploy/grafana-dashboard.json')) as {
      panels: { targets?: { expr: string; legendFormat?: string }[] }[];
    };
    const targets = panels.flatMap((panel) => panel.targets ?? []);
    const lines = targets.map(({ expr, legendFormat = '' }) => [expr, legendFormat] as const);
    const rules = groupsOfAlerts.flatMap((group) => group.rules);
    const alerts = rules.map(({ expr, annotations }) => [expr, Object.values(annotations).join()] as const);
    const named = [...lines, ...alerts].flatMap(([expr, words]) =>
      [...words.matchAll(/\{\{ ?(?:\$labels\.)?(\w+) ?\}\}/g)].map(([, label = '']) => [label, expr] as const),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(([label, expr]) => !new RegExp(`\\b${label}\\b`).test(expr))).toEqual([]);
  });

  it('give advice with each alert', () => {
    const rules = groupsOfAlerts.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(3);
    expect(rules.every(({ annotations }) => (annotations.advice?.length ?? 0) > 20)).toBe(true);
  });
});
