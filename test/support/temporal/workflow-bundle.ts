import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';

const ROOT = join(__dirname, '..', '..', '..');
const KEPT = join(ROOT, 'node_modules', '.cache', 'storyreel-tests');
const OURS = require.resolve('../../../src/workflows');
/** Read at once, for tests have environments of their own. */
const { STORYREEL_BUILT_BUNDLE: BUILT } = process.env;
const DAY_MS = 86_400_000;

/**
 * The workflow code as workers load it: the built bundle where it is of the sources as they are (`find-built-bundle.mjs`), else bundled
 * from them; with interceptors, where a test has some. To bundle takes seconds, so what was bundled of the same sources, by another
 * test too, is taken again.
 */
export async function bundleWorkflows(
  workflowsPath = OURS,
  workflowInterceptorModules: string[] = [],
): Promise<WorkflowBundle> {
  const names = [workflowsPath, ...workflowInterceptorModules];
  const isOurs = names.length === 1 && names[0] === OURS;
  if (isOurs && BUILT) return { code: await readFile(BUILT, 'utf8') };
  const hash = await hashOf(names, isOurs ? ['src'] : ['src', 'test']);
  const path = join(KEPT, `workflows-${hash}.json`);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as WorkflowBundle;
  const logger = new DefaultLogger('ERROR');
  const bundle = await bundleWorkflowCode({ workflowsPath, workflowInterceptorModules, logger });
  await keep(path, JSON.stringify(bundle));
  return bundle;
}

/** The hash of these names, of all code in the directories, and of the packages' versions. */
async function hashOf(names: string[], directories: string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(names));
  const files = [join(ROOT, 'package-lock.json')];
  for (const directory of directories) {
    const entries = await readdir(join(ROOT, directory), { recursive: true, withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    files.push(...found.filter((file) => /\.(ts|js|json)$/.test(file) && !file.includes('histories')).sort());
  }
  for (const file of files) hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest('hex').slice(0, 20);
}

/** Keeps it whole or not at all, and nothing for longer than a day. */
async function keep(path: string, text: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
  for (const name of await readdir(KEPT)) {
    const file = join(KEPT, name);
    const stats = await stat(file).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > DAY_MS) await rm(file, { force: true });
  }
}
