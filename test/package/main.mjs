// Packs the package as it would be published, installs it into an empty project, and uses it as others do:
//   npm run test:package                  on this Node
//   npm run test:package -- 22 24 26      on these, which npm fetches for it
// It looks at what was packed, loads it from CommonJS and from ES modules, checks its types in strict mode as Node and as a bundler find
// them, makes a film with the "storyreel" program, and has a program order another. Nothing is kept, nothing goes on running.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchNode } from '../../scripts/nodes/fetch-node.mjs';
import { inRoot } from '../../scripts/setup/root.mjs';
import { contentProblems } from './check-contents.mjs';
import { run } from './run.mjs';

const COMPILER = inRoot('node_modules', 'typescript', 'bin', 'tsc');
const CONSUMER = fileURLToPath(new URL('consumer', import.meta.url));
const RESOLUTIONS = [
  { module: 'nodenext', moduleResolution: 'nodenext', include: ['*.mts', '*.cts'] },
  { module: 'esnext', moduleResolution: 'bundler', include: ['*.mts'] },
];
/** Nothing of the surroundings may help: not a server or a store that is set, not a key. */
const SURROUNDINGS = /^(?:STORYREEL|TEMPORAL|GEMINI|TOGETHER|CHATTERBOX|MEDIA_SERVER|AWS)_(?!CACHE$|CLI$)/;

const directory = mkdtempSync(join(tmpdir(), 'storyreel-package-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const wanted = process.argv.slice(2);
const packed = pack();
const results = (wanted.length > 0 ? wanted : [undefined]).map(tried);
console.log(`\n${results.map(({ version, outcome }) => `Node ${version}: ${outcome}`).join('\n')}`);
process.exitCode = results.every(({ outcome }) => outcome === 'works') ? 0 : 1;

function pack() {
  run(process.execPath, [inRoot('scripts', 'build.mjs')], { cwd: inRoot() });
  const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', directory], { cwd: inRoot() }),
  );
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${filename}: ${entryCount} files, ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`);
  return join(directory, filename);
}

/** Tries the package on one Node, this one where none is named; answers its version and what came of it. */
function tried(version) {
  const project = join(directory, `project-${version ?? 'here'}`);
  const fetched = join(directory, `node-${version ?? 'here'}`);
  try {
    mkdirSync(fetched);
    /** @type {{ path: string, version: string, variables: NodeJS.ProcessEnv }} */
    const node = version
      ? fetchNode(version, fetched)
      : { path: process.execPath, version: process.versions.node, variables: {} };
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SURROUNDINGS.test(name)));
    for (const [what, act] of steps(project, node.path, { ...own, ...node.variables })) {
      const begunAtMs = performance.now();
      act();
      console.log(`Node ${node.version}: ${String(what)} (${seconds(performance.now() - begunAtMs)})`);
    }
    return { version: node.version, outcome: 'works' };
  } catch (error) {
    return { version: version ?? process.versions.node, outcome: error.message };
  } finally {
    rmSync(project, { recursive: true, force: true });
    rmSync(fetched, { recursive: true, force: true });
  }
}

function steps(project, node, env) {
  const at = { cwd: project, env };
  const installed = join(project, 'node_modules', 'storyreel');
  const storyreel = (...args) => run(node, [join(installed, 'dist', 'cli', 'index.js'), ...args], at);
  return [
    ['installed', () => install(project, env)],
    ['holds what it should', () => refuse(contentProblems(installed))],
    ['its types are found', () => RESOLUTIONS.forEach((resolution) => checkTypes(project, node, resolution, at))],
    ['loads from CommonJS', () => run(node, [join('built', 'require.cjs')], at)],
    ['is a program', () => run(join(project, 'node_modules', '.bin', 'storyreel'), ['--version'], at)],
    [
      'makes films',
      () => {
        try {
          storyreel('make', join(installed, 'examples', 'the-lighthouse-keeper.md'), '--out', 'film.mp4', '--keep');
          if (!existsSync(join(project, 'film.mp4')))
            throw new Error('Expected the film in film.mp4, but it is not there.');
          console.log(run(node, [join('built', 'order.mjs'), 'program.mp4'], at).trim());
        } finally {
          storyreel('stop');
        }
      },
    ],
  ];
}

function install(project, env) {
  mkdirSync(project);
  cpSync(CONSUMER, project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  run('npm', ['install', '--no-audit', '--no-fund', packed], { cwd: project, env });
}

function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

/** Temporal's own types need those of "ms", which it does not bring: so types that are not the project's are not looked through. */
function checkTypes(project, node, { module, moduleResolution, include }, at) {
  const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true };
  const compilerOptions = { module, moduleResolution, target: 'es2022', types: ['node'], outDir: 'built', ...strict };
  const config = `tsconfig.${moduleResolution}.json`;
  writeFileSync(join(project, config), JSON.stringify({ compilerOptions, include }));
  run(node, [COMPILER, '--project', config], at);
}

function refuse(problems) {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
