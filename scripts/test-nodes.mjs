// Runs setup, demo and the quick part of the tests on each Node that people have, whatever this one is:
//   npm run test:nodes            (22, 24 and 26; or: npm run test:nodes -- 24)
// The npm package node-PLATFORM-ARCH brings each program; nothing is kept.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchNode } from './nodes/fetch-node.mjs';
import { inRoot } from './setup/root.mjs';

const USUAL = ['22', '24', '26'];
/** All that runs without starting the built programs; the demo does that. */
const QUICK = 'test/(activities|client|config|domain|media|painter|speech|store|workflows)/';

const wanted = process.argv.slice(2);
const versions = wanted.length > 0 ? wanted : USUAL;
const results = versions.map(tried);
console.log(`\n${results.map(({ version, outcome }) => `Node ${version}: ${outcome}`).join('\n')}`);
process.exitCode = results.every(({ outcome }) => outcome === 'works') ? 0 : 1;

/**
 * Tries one version, and answers its full number and what came of it.
 * @param {string} version
 */
function tried(version) {
  const directory = mkdtempSync(join(tmpdir(), 'storyreel-node-'));
  try {
    const { path: node, version: exact, variables } = fetchNode(version, directory);
    const environment = { ...variables, STORYREEL_HOME: join(directory, 'home') };
    const film = join(directory, 'film.mp4');
    /** @type {[string, string[]][]} */
    const steps = [
      ['setup', ['scripts/setup.mjs']],
      ['demo', ['dist/cli/index.js', 'make', 'examples/the-lighthouse-keeper.md', '--no-keep', '--out', film]],
      ['tests', ['node_modules/jest/bin/jest.js', '--testPathPatterns', QUICK]],
    ];
    for (const [what, args] of steps) {
      console.log(`\nNode ${exact}: ${what}`);
      if (!run(node, args, environment)) return { version: exact, outcome: `${what} failed` };
    }
    return { version: exact, outcome: 'works' };
  } catch (error) {
    return { version, outcome: error.message };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(command, args, environment) {
  const options = { cwd: inRoot(), stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } };
  return spawnSync(command, args, options).status === 0;
}
