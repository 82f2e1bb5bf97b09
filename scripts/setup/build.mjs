import { existsSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { inRoot } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { filesUnder, readStamp, stampOf, writeStamp } from './stamps.mjs';

const EVERYWHERE = ['tsconfig.json', 'package-lock.json', 'scripts/setup'];
const CODE = {
  name: 'code',
  inputs: ['src', 'examples', 'tsconfig.build.json', 'package.json', ...EVERYWHERE],
  output: 'dist/worker.js',
  make: compile,
};
/** The bundle takes longer than everything else, and workflows import nothing but these. */
const BUNDLE = {
  name: 'bundle',
  inputs: ['src/workflows', 'src/domain', 'src/contract', 'src/temporal/encoded-failures.ts', ...EVERYWHERE],
  output: 'dist/workflow-bundle.js',
  make: bundleWorkflows,
};

/** Whether dist is made from the sources as they are. */
export function buildIsCurrent() {
  return [CODE, BUNDLE].every(isCurrent);
}

/** Whether the workflows' bundle in dist is made from the sources as they are. */
export function bundleIsCurrent() {
  return isCurrent(BUNDLE);
}

/** Compiles the sources into dist and bundles the workflows, whichever has changed. */
export async function runBuild({ say, signal }) {
  const stale = [CODE, BUNDLE].filter((target) => !isCurrent(target));
  say(stale.map((target) => target.name).join(' and '));
  const results = await Promise.allSettled(stale.map((target) => make(target, signal)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function isCurrent({ name, inputs, output }) {
  return existsSync(inRoot(output)) && readStamp(name) === stampOf(inputs);
}

async function make({ name, inputs, make: run }, signal) {
  // The stamp is of the sources as they were before: what changes meanwhile is built next time.
  const stamp = stampOf(inputs);
  await run(signal);
  writeStamp(name, stamp);
}

async function compile(signal) {
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const advice = 'Correct the sources as it says above.';
  // The examples come second: they use the package as its users do, by what is in dist.
  for (const project of ['tsconfig.build.json', 'examples/tsconfig.json']) {
    await runCommand(process.execPath, [compiler, '--project', project], { name: 'tsc', advice, signal });
  }
  for (const file of filesUnder('dist')) {
    const source = sourceOf(file);
    if (source && !existsSync(source)) rmSync(inRoot(file));
  }
}

async function bundleWorkflows(signal) {
  const script = inRoot('scripts', 'setup', 'bundle-workflows.mjs');
  const advice = 'Workflows may import only the domain, the contract and @temporalio/workflow.';
  await runCommand(process.execPath, [script], { name: 'the bundling of the workflows', advice, signal });
}

/** The source that the compiler made a file in dist from; undefined for what is not the compiler's. */
function sourceOf(file) {
  const [compiled, name] = /^(.*)(?:\.d\.ts|\.js\.map|\.js)$/.exec(relative('dist', file)) ?? [];
  if (!compiled || compiled.startsWith('workflow-bundle')) return undefined;
  return dirname(name) === 'examples' ? inRoot(`${name}.ts`) : inRoot('src', `${name}.ts`);
}
