import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');

/** Lints one import written in one file of a tree like ours, and answers the reasons given against it. */
async function objections(file: string, specifier: string): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-rules-'));
  try {
    await copyFile(join(ROOT, '.oxlintrc.json'), join(directory, '.oxlintrc.json'));
    await mkdir(join(directory, dirname(file)), { recursive: true });
    await writeFile(join(directory, file), `import { x } from '${specifier}';\nexport const y = x;\n`);
    const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const output = await new Promise<string>((resolve) =>
      execFile(process.execPath, [oxlint, '--format', 'json'], { cwd: directory }, (_error, stdout) => resolve(stdout)),
    );
    const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; help?: string; message: string }[] };
    return diagnostics
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ help, message }) => `${message} ${help ?? ''}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe('the import rules', () => {
  it.each([
    ['src/domain/story.ts', 'node:fs', 'domain is pure'],
    ['src/domain/story.ts', '../contract', 'domain is pure'],
    ['src/domain/story.ts', '@temporalio/workflow', 'domain is pure'],
    ['src/contract/film.ts', '../workflows/make-film', 'contract imports the domain'],
    ['src/workflows/make-film.ts', 'node:crypto', 'deterministic sandbox'],
    ['src/workflows/make-film.ts', '../activities/run-step', 'deterministic sandbox'],
    ['src/workflows/make-film.ts', '../store/recipe-key', 'deterministic sandbox'],
    ['src/workflows/make-film.ts', '@temporalio/client', 'deterministic sandbox'],
    ['src/activities/run-step.ts', '../providers/local/painter', 'never a vendor'],
    ['src/activities/step/run-step.ts', '../../store/directory/directory-store', "store's interface"],
    ['src/activities/step/run-step.ts', '../../store/open-store', "store's interface"],
    ['src/activities/run-step.ts', '../config', "store's interface"],
    ['src/providers/narrator.ts', './local/narrator', 'never a vendor'],
    ['src/providers/local/painter.ts', '../../store/artifact-store', 'knows neither Temporal nor disk'],
    ['src/providers/local/painter.ts', '@temporalio/activity', 'knows neither Temporal nor disk'],
    ['src/providers/local/painter.ts', '../together/illustrator', 'do not know one another'],
    ['src/providers/new/narrator.ts', '../together', 'do not know one another'],
    ['src/providers/new/narrator.ts', '../registry', 'nor the registry'],
    ['src/providers/new/speech/say.ts', '../../together/illustrator', 'do not know one another'],
    ['src/providers/new/narrator.ts', 'node:fs/promises', 'knows neither Temporal nor disk'],
    ['src/providers/new/narrator.ts', '../../config/settings', 'knows neither Temporal nor disk'],
    ['src/providers/new/speech/say.ts', '../../../store/artifact-store', 'knows neither Temporal nor disk'],
    ['src/providers/new/narrator.ts', '../../painter/stage', 'knows neither Temporal nor disk'],
    ['src/activities/write-script.ts', '../providers/registry', 'never a vendor'],
    ['src/app/voices.ts', '../providers/new/timbres', 'never a vendor'],
    ['src/media/ffmpeg.ts', '../store/artifact-store', 'nothing of Temporal'],
    ['src/media/ffmpeg.ts', '@temporalio/activity', 'nothing of Temporal'],
    ['src/store/directory/directory-store.ts', '../../media/sound/wav', 'store imports the domain'],
    ['src/client/film-client.ts', '../worker', 'where no worker is installed'],
    ['src/client/save-film.ts', '../store/directory/directory-store', 'where no worker is installed'],
    ['src/client/save-film.ts', '../store/open-store', 'where no worker is installed'],
    ['src/app/film/deliver-film.ts', '../../store/directory/directory-store', 'its own affair'],
    ['src/worker.ts', './store/directory/sweep-parts', 'its own affair'],
    ['src/replay/main.ts', '../store/directory/record-file', 'its own affair'],
    ['src/embedded/worker/worker-process.ts', '../../store/directory/sweep-parts', 'its own affair'],
    ['src/cli/commands/make.ts', '../../activities/run-step', 'a use case in app'],
  ])('forbid %s to import %s', async (file, specifier, reason) => {
    expect((await objections(file, specifier)).join()).toContain(reason);
  });

  it.each([
    ['src/domain/progress.ts', './step'],
    ['src/contract/film.ts', '../domain/film/order'],
    ['src/workflows/make-film.ts', '../domain/order'],
    ['src/workflows/make-film.ts', '@temporalio/workflow'],
    ['src/activities/run-step.ts', '../store/artifact-store'],
    ['src/activities/run-step.ts', '../providers/narrator'],
    ['src/activities/run-step.ts', 'node:path'],
    ['src/providers/local/painter.ts', '../../domain/narration'],
    ['src/providers/local/painter.ts', 'sharp'],
    ['src/providers/local/painter.ts', '../../painter/stage'],
    ['src/providers/new/index.ts', '../vendor'],
    ['src/providers/new/narrator.ts', '../received/deadline'],
    ['src/providers/new/narrator.ts', '../../speech/resampled'],
    ['src/providers/new/narrator.ts', './speech/say'],
    ['src/providers/new/speech/say.ts', '../timbres'],
    ['src/providers/new/speech/say.ts', '../../provider-error'],
    ['src/app/voices.ts', '../providers/registry'],
    ['src/media/ffmpeg.ts', '../domain/format'],
    ['src/store/directory/directory-store.ts', 'node:fs/promises'],
    ['src/store/open-store.ts', './directory/directory-store'],
    ['src/app/film/deliver-film.ts', '../../store/open-store'],
    ['src/worker.ts', './store/open-store'],
    ['src/client/film-client.ts', '@temporalio/client'],
    ['src/worker.ts', './providers/local/painter'],
  ])('let %s import %s', async (file, specifier) => {
    expect(await objections(file, specifier)).toEqual([]);
  });
});
