import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { objectionsTo, refused } from './support/linted';

const ROOT = join(__dirname, '..');

/** Who may import whom: the table of docs/architecture.md. */
const MAY_IMPORT: { [room: string]: string[] } = {
  domain: [],
  contract: ['domain'],
  workflows: ['contract', 'domain'],
  activities: ['contract', 'domain', 'media', 'providers', 'store'],
  'providers/gemini': ['domain', 'providers', 'speech', 'threads'],
  'providers/local': ['domain', 'providers', 'speech', 'threads'],
  speaker: ['domain', 'speech'],
  painter: [],
  composer: [],
  threads: [],
  speech: ['domain', 'threads'],
  media: ['domain', 'threads'],
  store: ['domain'],
  temporal: ['contract', 'domain'],
  client: ['contract', 'domain', 'store', 'temporal'],
  config: ['domain', 'providers', 'temporal'],
  embedded: ['config', 'contract', 'domain', 'providers', 'temporal', 'threads'],
  app: [
    ...['client', 'config', 'contract', 'domain', 'embedded', 'media', 'providers', 'report-page', 'simulator'],
    ...['store', 'temporal'],
  ],
  cli: ['app', 'domain'],
  'report-page': ['domain'],
  simulator: [],
  replay: ['config', 'contract', 'domain', 'temporal', 'workflows'],
  worker: [
    ...['activities', 'client', 'config', 'contract', 'domain', 'media', 'providers', 'speech', 'store', 'temporal'],
  ],
};

/** All rooms, also those that are still to come: the rules know them already. */
const ROOMS = [...new Set(Object.keys(MAY_IMPORT).map((room) => room.split('/')[0]!)), 'mcp', 'studio'];

/** What of a room is for others to import, where that is not all of it. */
const MODULES: { [room: string]: string } = { providers: 'providers/narrator', store: 'store/artifact-store' };
const moduleOf = (room: string) => MODULES[room] ?? `${room}/any`;

const pathTo = (from: string, module: string) => {
  const path = relative(dirname(from), `src/${module}`);
  return path.startsWith('.') ? path : `./${path}`;
};

describe('who may import whom', () => {
  it('is said of every room', async () => {
    const there = (await readdir(join(ROOT, 'src'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(ROOMS).toEqual(expect.arrayContaining(there.map(({ name }) => name)));
  });

  it('is held by the lint rules, room by room, on every floor', async () => {
    const all = Object.keys(MAY_IMPORT).flatMap((room) =>
      [`src/${room}/file.ts`, `src/${room}/floor/file.ts`].flatMap((from) =>
        ROOMS.filter((other) => other !== room).map((other) => ({
          room,
          other,
          from,
          what: pathTo(from, moduleOf(other)),
        })),
      ),
    );
    const no = new Set((await refused(all)).map(({ from, what }) => `${from} ${what}`));
    const held: { [file: string]: string[] } = {};
    const said: { [file: string]: string[] } = {};
    for (const { room, other, from, what } of all) {
      if (!no.has(`${from} ${what}`)) (held[from] ??= []).push(other);
      if (MAY_IMPORT[room]?.includes(other)) (said[from] ??= []).push(other);
    }
    expect(held).toEqual(said);
  });
});

/** Imports that are refused, each with a part of the reason that is given. */
const FORBIDDEN: [from: string, what: string, reason: string][] = [
  ['src/domain/story.ts', 'node:fs', 'domain is pure'],
  ['src/domain/story.ts', '../contract', 'domain is pure'],
  ['src/domain/story.ts', '@temporalio/workflow', 'domain is pure'],
  ['src/contract/film.ts', '../workflows/make-film', 'contract imports the domain'],
  ['src/contract/film.ts', 'node:fs', 'contract imports the domain'],
  ['src/workflows/make-film.ts', 'node:crypto', 'deterministic sandbox'],
  ['src/workflows/make-film.ts', '../activities/run-step', 'deterministic sandbox'],
  ['src/workflows/make-film.ts', '@temporalio/client', 'deterministic sandbox'],
  ['src/activities/run-step.ts', '../providers/local/painter', 'never a vendor'],
  ['src/activities/run-step.ts', '../providers/registry', 'never a vendor'],
  ['src/activities/run-step.ts', '../store/kinds/directory/directory-store', "store's interface"],
  ['src/activities/run-step.ts', '../store/open-store', "store's interface"],
  ['src/activities/run-step.ts', '@temporalio/client', "store's interface"],
  ['src/providers/narrator.ts', './local/narrator', 'never a vendor'],
  ['src/providers/narrator.ts', '../media/ffmpeg/ffmpeg', 'domain only'],
  ['src/providers/registry.ts', '../store/artifact-store', 'lists the vendors'],
  ['src/providers/received/deadline.ts', '../../speech/resampled', 'knows no vendor'],
  ['src/providers/local/painter.ts', '../../store/artifact-store', 'knows neither Temporal nor disk'],
  ['src/providers/local/painter.ts', '@temporalio/activity', 'knows neither Temporal nor disk'],
  ['src/providers/local/painter.ts', '../together/illustrator', 'do not know one another'],
  ['src/providers/new/narrator.ts', '../together', 'do not know one another'],
  ['src/providers/new/narrator.ts', '../registry', 'nor the registry'],
  ['src/providers/new/speech/say.ts', '../../together/illustrator', 'do not know one another'],
  ['src/providers/new/narrator.ts', 'node:fs/promises', 'knows neither Temporal nor disk'],
  ['src/providers/new/narrator.ts', '../../painter/stage', 'knows neither Temporal nor disk'],
  ['src/providers/local/composer.ts', '../../painter/stage', 'knows neither Temporal nor disk'],
  ['src/providers/new/narrator.ts', '../../composer/compose', 'knows neither Temporal nor disk'],
  ['src/painter/stage.ts', 'node:fs', 'nothing else of ours'],
  ['src/providers/local/flite/narrator.ts', '../../../speaker/heart-speaker', 'knows neither Temporal nor disk'],
  ['src/speaker/sound/pulses.ts', '../../providers/narrator', 'knows words and sound'],
  ['src/speaker/sound/pulses.ts', '@temporalio/activity', 'knows words and sound'],
  ['src/composer/compose.ts', 'node:fs', 'nothing else of ours'],
  ['src/composer/compose.ts', '../domain/film/music', 'nothing else of ours'],
  ['src/threads/thread-pieces.ts', '@temporalio/activity', 'nothing of ours'],
  ['src/speech/resampled.ts', '@temporalio/activity', 'imports the domain only'],
  ['src/media/ffmpeg.ts', '@temporalio/activity', 'nothing of Temporal'],
  ['src/media/sound/film-sound.ts', '../../speech/resampled', 'nothing of Temporal'],
  ['src/media/own/sound/own-wav.ts', '../../../speech/whole-speech', 'how WAV files are read'],
  ['src/media/own/sound/own-wav.ts', '../../../store/artifact-store', 'nothing of Temporal'],
  ['src/store/kinds/directory/directory-store.ts', '@temporalio/common', 'store imports the domain'],
  ['src/store/kinds/s3/s3-store.ts', '@temporalio/common', 'store imports the domain'],
  ['src/store/kinds/s3/s3-store.ts', '../../client/film-id', 'store imports the domain'],
  ['src/client/film-client.ts', '../worker', 'where no worker is installed'],
  ['src/client/film-client.ts', '@temporalio/worker', 'where no worker is installed'],
  ['src/client/files/save-film.ts', '../store/kinds/directory/directory-store', 'where no worker is installed'],
  ['src/app/voices.ts', '../providers/local/timbres', 'never a vendor'],
  ['src/app/notice/run-notice.ts', '../../threads/start-thread', 'start no threads'],
  ['src/client/files/save-film.ts', '../store/open-store', 'where no worker is installed'],
  ['src/app/film/following/deliver-film.ts', '../../../store/kinds/directory/directory-store', 'its own affair'],
  ['src/worker.ts', './store/kinds/directory/care/sweep-parts', 'its own affair'],
  ['src/report-page/chart.ts', 'node:fs', 'domain only'],
  ['src/simulator/together/png.ts', 'sharp', 'nothing of ours'],
  ['src/config/settings.ts', '@temporalio/client', 'Settings know'],
  ['src/config/settings.ts', '../store/kinds/directory', 'Settings know'],
  ['src/embedded/worker/worker-start.ts', '../../store/artifact-store', 'none of those who use them'],
  ['src/embedded/session/join.ts', '../../worker', 'none of those who use them'],
  ['src/embedded/worker/worker-start.ts', '../../providers/new/timbres', 'never a vendor'],
  ['src/cli/commands/make.ts', '../../activities/run-step', 'a use case in app'],
  ['src/temporal/open-client.ts', '../app/connection/with-films', 'how one connects'],
  ['src/temporal/seams.ts', '../config/settings', 'how one connects'],
  ['src/temporal/seams.ts', 'zod', 'how one connects'],
  ['src/client/film-client.ts', '../temporal/open-native', 'native connection of workers'],
  ['src/worker/run-worker.ts', '../app/connection/with-films', 'those who start it'],
  ['src/worker/run-worker.ts', '../workflows/index', 'as a bundle'],
  ['src/worker/workplace.ts', '../providers/together/illustrator', 'from the registry'],
  ['src/worker/workplace.ts', '../store/kinds/directory/directory-store', 'its own affair'],
];

/** Imports that are let be. */
const LET: [from: string, what: string][] = [
  ['src/domain/progress.ts', './step'],
  ['src/contract/film.ts', '../domain/film/order'],
  ['src/workflows/make-film.ts', '@temporalio/workflow'],
  ['src/activities/run-step.ts', 'node:path'],
  ['src/providers/local/painter.ts', 'sharp'],
  ['src/config/settings.ts', '../store/open-store'],
  ['src/embedded/worker/worker-start.ts', '../../store/open-store'],
  ['src/activities/keep-manifest.ts', '../store/kept-manifests'],
  ['src/client/files/find-manifest.ts', '../store/kept-manifests'],
  ['src/providers/local/painter.ts', '../../painter/stage'],
  ['src/providers/local/sentences/painted-words.ts', '../../../painter/reading/seen-in'],
  ['src/providers/local/composer-thread.ts', '../../composer/compose'],
  ['src/threads/thread-pieces.ts', 'node:worker_threads'],
  ['src/providers/new/index.ts', '../vendor'],
  ['src/providers/new/narrator.ts', '../received/deadline'],
  ['src/providers/new/narrator.ts', './speech/say'],
  ['src/providers/new/speech/say.ts', '../timbres'],
  ['src/providers/new/speech/say.ts', '../../provider-error'],
  ['src/painter/stage.ts', 'sharp'],
  ['src/painter/things/draw-kept.ts', '@iconify-json/fluent-emoji-flat'],
  ['src/providers/local/heart/thread.ts', '../../../speaker/heart-speaker'],
  ['src/speaker/model/runtime.ts', 'onnxruntime-web'],
  ['src/store/kinds/directory/directory-store.ts', 'node:fs/promises'],
  ['src/media/own/sound/own-wav.ts', '../../../speech/wav/wav-parts'],
  ['src/store/open-store.ts', './kinds/directory/directory-store'],
  ['src/app/film/following/deliver-film.ts', '../../../store/open-store'],
  ['src/worker.ts', './store/open-store'],
  ['src/client/film-client.ts', '@temporalio/client'],
  ['src/app/voices.ts', '../providers/registry'],
  ['src/app/notice/run-notice.ts', '../../threads/child-environment'],
  ['src/simulator/together/png.ts', 'node:zlib'],
  ['src/embedded/session/join.ts', '../worker/worker-start'],
  ['src/cli/commands/make.ts', 'commander'],
  ['src/worker.ts', './providers/local/painter'],
  ['src/temporal/seams.ts', '@temporalio/common/lib/converter/failure-converter'],
  ['src/temporal/open-telemetry.ts', '@opentelemetry/api'],
  ['src/client/film-client.ts', '../temporal/open-client'],
  ['src/worker/run-worker.ts', '../temporal/open-native'],
  ['src/worker/run-worker.ts', '@temporalio/worker'],
  ['src/worker/workplace.ts', '../providers/registry'],
];

describe('the import rules', () => {
  /** To lint takes a process: all these imports are linted by one. */
  let told: Awaited<ReturnType<typeof refused>>;
  beforeAll(async () => {
    told = await refused([...FORBIDDEN, ...LET].map(([from, what]) => ({ from, what })));
  });

  /** The reasons given against one import. */
  const objections = (file: string, specifier: string) =>
    told.filter(({ from, what }) => from === file && what === specifier).map(({ why }) => why);

  it.each(FORBIDDEN)('forbid %s to import %s', (file, specifier, reason) => {
    expect(objections(file, specifier).join()).toContain(reason);
  });

  it.each(LET)('let %s import %s', (file, specifier) => {
    expect(objections(file, specifier)).toEqual([]);
  });

  it('see what is imported as a type, and what is passed on', async () => {
    const told = await objectionsTo({
      'src/domain/a.ts': "import type { A } from '../contract/film';\nexport const a = (b: A) => b;\n",
      'src/domain/b.ts': "export { b } from '../contract/film';\n",
      'src/domain/c.ts': "export * from '../contract/film';\n",
    });
    const bitten = told.filter(({ rule }) => rule.includes('no-restricted-imports')).map(({ file }) => file);
    expect(bitten.toSorted()).toEqual(['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts']);
  });

  it('see no late import: each keeps the rules nevertheless, but for the command that becomes a worker', async () => {
    const names = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
    const late = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(ROOT, 'src', name), 'utf8');
        return [...text.matchAll(/\bimport\('(\.[^']*?)(?:\.js)?'\)/g)].map(([, what = '']) => {
          return { from: `src/${name.replaceAll('\\', '/')}`, what };
        });
      }),
    );
    expect(late.flat().length).toBeGreaterThan(3);
    const against = (await refused(late.flat())).map(({ from, what }) => ({ from, what }));
    expect(against).toEqual([{ from: 'src/cli/commands/worker.ts', what: '../../worker' }]);
  });
});

describe('a cycle of imports', () => {
  it.each(['import type', 'import'])('is refused, also where it is one of types: %s', async (how) => {
    const half = (own: string, other: string) =>
      `${how} { ${other} } from './${other.toLowerCase()}';\nexport interface ${own} {\n  other: ${other};\n}\n`;
    const told = await objectionsTo({ 'src/domain/a.ts': half('A', 'B'), 'src/domain/b.ts': half('B', 'A') });
    const cycles = told.filter(({ rule }) => rule.includes('no-cycle')).map(({ file }) => file);
    expect(cycles.toSorted()).toEqual(['src/domain/a.ts', 'src/domain/b.ts']);
  });
});
